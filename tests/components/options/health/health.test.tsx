// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { HealthReport, type HealthReportProps } from '@/components/options/health/health-report';
import { ObserverCounts } from '@/components/options/health/observer-counts';
import health from '@/lib/i18n/en/health.json';
import { renderWithWords } from '../../render';

function draw(over: Partial<HealthReportProps>) {
  const on = { onLogByHand: vi.fn(), onSnapshots: vi.fn(), onDetection: vi.fn(), onAccess: vi.fn() };
  renderWithWords(<HealthReport light="green" reasons={[]} surfaces={[]} isOff={false} {...on} {...over} />);
  return on;
}

test.each<[Partial<HealthReportProps>, string]>([
  [{}, 'All is wellNext Touch hears what you send'],
  [{ light: 'waiting' }, 'Nothing heard yetNothing has been heard yet'],
  [{ light: 'amber' }, 'Something needs a lookMost of it works.'],
  [{ light: 'red' }, 'Detection does not workTouches may be missing'],
])('%j says "%s"', (over, words) => {
  draw(over);
  expect(screen.getByRole('status')).toHaveTextContent(words);
});

test.each(Object.entries(health.reason))('%s says what it means and what to do', (reason, words) => {
  draw({ light: 'amber', reasons: [reason] });
  const item = screen.getByRole('listitem');
  expect(within(item).getByRole('heading', { name: words.title })).toBeVisible();
  expect(item).toHaveTextContent(words.means);
  expect(item).toHaveTextContent(`What to do: ${words.do}`);
});

test('names the parts of the page that look different', () => {
  draw({ light: 'amber', reasons: ['selectors-missing'], surfaces: ['list', 'thread'] });
  expect(screen.getByText('Where: list, thread')).toBeVisible();
});

test('logging by hand is one click away, whatever the light', async () => {
  const on = draw({ light: 'red', reasons: ['observer-silent'] });
  await userEvent.click(screen.getByRole('button', { name: 'Log by hand' }));
  expect(on.onLogByHand).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'To snapshots' })).toBeNull();
});

test('a lost log leads to the snapshots', async () => {
  const on = draw({ light: 'red', reasons: ['database-emptied'] });
  expect(screen.getByRole('status')).toHaveTextContent('The log was damaged by the browser');
  expect(screen.getByRole('status')).not.toHaveTextContent('Your log is safe');
  await userEvent.click(screen.getByRole('button', { name: 'To snapshots' }));
  expect(on.onSnapshots).toHaveBeenCalledOnce();
});

test('withdrawn access is given back with one click', async () => {
  const on = draw({ light: 'red', reasons: ['no-access'] });
  await userEvent.click(screen.getByRole('button', { name: 'Allow access to Gmail' }));
  expect(on.onAccess).toHaveBeenCalledOnce();
});

test('detection that was switched off is said to be off, not well', async () => {
  const on = draw({ isOff: true });
  expect(screen.getByRole('status')).toHaveTextContent('Detection is switched offWhat you send is not noticed');
  await userEvent.click(screen.getByRole('button', { name: 'Switch it on' }));
  expect(on.onDetection).toHaveBeenCalledOnce();
});

test('a lost log comes before detection being off', () => {
  draw({ isOff: true, light: 'red', reasons: ['database-emptied'] });
  expect(screen.getByRole('status')).toHaveTextContent('The log was damaged by the browser');
});

test('each observer says what it saw; faults only where there are any', () => {
  renderWithWords(<ObserverCounts counts={{ requestsRead: 1_200, sendsObserved: 3, tapMoved: 2 }} />);
  const browser = screen.getByRole('region', { name: 'Heard by the browser' });
  expect(browser).toHaveTextContent('Requests1,200Sends3');
  expect(browser).not.toHaveTextContent('without recipients');
  expect(screen.getByRole('region', { name: 'Heard by the Gmail tabs' })).toHaveTextContent(
    'Requests with moved fields2',
  );
});
