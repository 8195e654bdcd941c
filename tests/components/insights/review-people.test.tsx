// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { createFormat } from '@/components/insights/format';
import { type Figure, type InsightsContext, InsightsProvider } from '@/components/insights/insights-context';
import { PeopleDialog } from '@/components/insights/people-dialog';
import { ReviewSection } from '@/components/insights/review-section';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { fakePorts, MONDAY } from '../fake-ports';
import { renderWithWords } from '../render';

const { t } = createI18n('en-US', english);
const NOBODY = { total: 0, latest: [] };

/** People of the log, by the number in their ids. */
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `e${index}`, prospectId: `p${index}`, day: '2026-11-10' }));

function Page({ onSpread }: { onSpread: (ids: string[]) => Promise<void> }) {
  const [figure, onPeople] = useState<Figure | null>(null);
  const format = createFormat(t, 'en-US');
  const context: InsightsContext = { t, format, now: MONDAY, tallies: [], cadences: [], names: new Map(), onPeople };
  return (
    <InsightsProvider value={context}>
      <ReviewSection settings={DEFAULT_SETTINGS} onRescue={vi.fn()} onSpread={onSpread} />
      {figure && <PeopleDialog figure={figure} onClose={() => onPeople(null)} />}
    </InsightsProvider>
  );
}

function show(overdue: ReturnType<typeof people>) {
  const onSpread = vi.fn(async () => {});
  document.documentElement.lang = 'en-US';
  const reads = {
    weekReview: async () => ({ silent: NOBODY, overdue, load: new Map<string, number>() }),
    prospectNames: async (ids: string[]) => new Map(ids.map((id) => [id, `Person ${id.slice(1)}`])),
  };
  renderWithWords(<Page onSpread={onSpread} />, 'en-US', fakePorts({ reads }));
  return onSpread;
}

it('names who has waited, since when, and gives all of them days with one press', async () => {
  const onSpread = show(people(2));
  expect((await screen.findByRole('link', { name: 'Person 0' })).getAttribute('href')).toBe(
    '/options.html#prospect/p0',
  );
  expect(screen.getAllByText('Due Tue, Nov 10')).toHaveLength(2);
  expect(screen.queryByText(/more$/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '2 people, show the people: Overdue and silent' }));
  expect(within(screen.getByRole('dialog')).getAllByRole('link')).toHaveLength(2);
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Spread all 2 over the coming days' }));
  expect(onSpread).toHaveBeenCalledExactlyOnceWith(['e0', 'e1']);
});

it('of many, each can be reached, and all are given days', async () => {
  const onSpread = show(people(450));
  await userEvent.click(
    await screen.findByRole('button', { name: 'and 438 more, show the people: Overdue and silent' }),
  );
  const dialog = within(screen.getByRole('dialog'));
  expect(await dialog.findByText('The first 200 are shown.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Show more' }));
  expect(await dialog.findByText('The first 400 are shown.')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Person 200');
  await userEvent.click(dialog.getByRole('button', { name: 'Show more' }));
  expect(await dialog.findByText('450 people')).toBeTruthy();
  expect(dialog.getByRole('link', { name: 'Person 449' })).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Show more' })).toBeNull();
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Spread all 450 over the coming days' }));
  expect(onSpread.mock.lastCall).toEqual([people(450).map(({ id }) => id)]);
});

it('says so when nobody has', async () => {
  show([]);
  expect(await screen.findByText('Nobody has waited for more than a week.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
