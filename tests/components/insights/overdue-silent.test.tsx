// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { type InsightsContext, InsightsProvider } from '@/components/insights/insights-context';
import { OverdueSilentPart } from '@/components/insights/overdue-silent';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { MONDAY } from '../fake-ports';
import { renderWithWords } from '../render';

const { t } = createI18n('en-US', english);
const onPeople = vi.fn();
const ada = { enrollmentId: 'e1', prospectId: 'p1', name: 'Ada Field', due: '2026-11-10' };

function show(people: (typeof ada)[]) {
  const onSpread = vi.fn(async () => {});
  document.documentElement.lang = 'en-US';
  renderWithWords(
    <InsightsProvider value={{ t, now: MONDAY, onPeople } as unknown as InsightsContext}>
      <OverdueSilentPart people={people} cap={40} onSpread={onSpread} />
    </InsightsProvider>,
  );
  return onSpread;
}

it('names who has waited, since when, and gives all of them days with one press', async () => {
  const onSpread = show([ada, { ...ada, enrollmentId: 'e2', prospectId: 'p2', name: 'Ben Brook' }]);
  expect(screen.getByRole('link', { name: 'Ada Field' }).getAttribute('href')).toBe('/options.html#prospect/p1');
  expect(screen.getAllByText('Due Tue, Nov 10')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: '2 people, show the people: Overdue and silent' }));
  expect(onPeople).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ count: 2, ids: ['p1', 'p2'] }));
  await userEvent.click(screen.getByRole('button', { name: 'Spread all 2 over the coming days' }));
  expect(onSpread).toHaveBeenCalledExactlyOnceWith(['e1', 'e2']);
});

it('says so when nobody has', () => {
  show([]);
  expect(screen.getByText('Nobody has waited for more than a week.')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
