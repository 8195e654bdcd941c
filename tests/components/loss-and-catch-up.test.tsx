// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { CatchUpList } from '@/components/catch-up/catch-up-list';
import { CatchUpOffer } from '@/components/catch-up/catch-up-offer';
import { LossBanner, type LossBannerProps } from '@/components/loss/loss-banner';
import { renderWithWords } from './render';

function drawLoss(over: Partial<LossBannerProps> = {}) {
  const on = { onRestore: vi.fn(), onDismiss: vi.fn() };
  const lastSeen = { prospects: 14, moment: 'yesterday 18:00' };
  renderWithWords(
    <LossBanner kind="emptied" lastSeen={lastSeen} snapshot="today 9:05" step="asking" {...on} {...over} />,
  );
  return on;
}

test('a loss says what was lost, and offers the snapshot', async () => {
  const on = drawLoss();
  expect(screen.getByRole('alert', { name: 'Your log was damaged' })).toHaveTextContent(
    'It held 14 prospects when last seen, yesterday 18:00.',
  );
  await userEvent.click(screen.getByRole('button', { name: 'Restore from today 9:05' }));
  await userEvent.click(screen.getByRole('button', { name: 'Go on without' }));
  expect([on.onRestore.mock.calls.length, on.onDismiss.mock.calls.length]).toEqual([1, 1]);
});

test('without a snapshot it points to a backup', () => {
  drawLoss({ snapshot: null });
  expect(screen.getByText(/There is no snapshot/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Restore/ })).toBeNull();
});

test('while it works nothing can be pressed twice; a failure is said', () => {
  drawLoss({ step: 'working' });
  for (const button of screen.getAllByRole('button')) expect(button).toBeDisabled();
  drawLoss({ step: 'failed' });
  expect(screen.getByText(/That did not work/)).toBeVisible();
});

test('the offer to catch up is one line with a way out', async () => {
  const [onShow, onDismiss] = [vi.fn(), vi.fn()];
  renderWithWords(<CatchUpOffer count={3} onShow={onShow} onDismiss={onDismiss} />);
  expect(screen.getByText('3 people you wrote to before have not answered.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect([onShow.mock.calls.length, onDismiss.mock.calls.length]).toEqual([1, 1]);
});

const PEOPLE = [
  { mailbox: 'rep@seller.example', address: 'ann@buyer.example', day: 'Tue, 3 Nov', subject: 'Our pilot' },
  { mailbox: 'rep@seller.example', address: 'bo@corp.example', day: 'Mon, 2 Nov', subject: '' },
];
const CADENCES = [
  { id: 'steady', name: 'Steady' },
  { id: 'parked', name: 'Parked' },
];

function drawList(people = PEOPLE) {
  const on = { onTake: vi.fn(), onForget: vi.fn() };
  renderWithWords(<CatchUpList people={people} cadences={CADENCES} cadenceId="steady" dailyCap={40} {...on} />);
  return on;
}

test('nobody is chosen until the rep chooses; those chosen go into the cadence named', async () => {
  const on = drawList();
  expect(screen.getByRole('button', { name: 'Enroll' })).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: /bo@corp.example/ }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Into the cadence' }), 'Parked');
  await userEvent.click(screen.getByRole('button', { name: 'Enroll 1 person' }));
  expect(on.onTake).toHaveBeenCalledWith([PEOPLE[1]], 'parked');
});

test('all at once, and all but one', async () => {
  const on = drawList();
  await userEvent.click(screen.getByRole('checkbox', { name: 'All 2 people' }));
  await userEvent.click(screen.getByRole('checkbox', { name: /ann@buyer.example ?Our pilot/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Leave out' }));
  expect(on.onForget).toHaveBeenCalledWith([PEOPLE[1]]);
});

test('with nobody there, it says how people come here', () => {
  drawList([]);
  expect(screen.getByText(/Open your Sent list in Gmail/)).toBeVisible();
});
