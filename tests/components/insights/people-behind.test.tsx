// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { CompareSection } from '@/components/insights/compare-section';
import { FatesSection } from '@/components/insights/fates-section';
import { createFormat } from '@/components/insights/format';
import { type Figure, type InsightsContext, InsightsProvider } from '@/components/insights/insights-context';
import { KeyFigures } from '@/components/insights/key-figures';
import { LostAfter } from '@/components/insights/lost-after';
import { MonthSection } from '@/components/insights/month-section';
import { PeopleDialog } from '@/components/insights/people-dialog';
import { TimeSection } from '@/components/insights/time-section';
import { WeekLoad } from '@/components/insights/week-load';
import type { Tally } from '@/lib/domain/insights/rates';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { fakePorts, MONDAY } from '../fake-ports';
import { renderWithWords } from '../render';

vi.mock('@/components/insights/charts/curve-chart', () => ({ CurveChart: () => null }));
vi.mock('@/components/insights/charts/fate-chart', () => ({ FateChart: () => null, FATE_PARTS: [] }));

const { t } = createI18n('en-US', english);
const tally = (cadenceId: string, dim: string, value: string, n: number): Tally => ({ cadenceId, dim, value, n });
const TALLIES = [
  ...[tally('steady', 'people', 'all', 40), tally('steady', 'replied', 'all', 10)],
  ...[tally('parked', 'people', 'all', 30), tally('parked', 'replied', 'all', 3)],
  ...[tally('steady', 'm:due', '2026-11', 8), tally('steady', 'm:late', '2026-11', 2)],
  ...[tally('steady', 'after', '24', 10), tally('steady', 'left', '720', 30), tally('steady', 'bounced', 'all', 4)],
  ...[tally('steady', 'touch', '01', 70), tally('steady', 'touch+', '01', 9), tally('steady', 'dropped', '01', 14)],
  ...[tally('steady', 'touch', '02', 47), tally('steady', 'open', '02', 47)],
];
const NAMES = new Map([
  ['steady', 'Steady'],
  ['parked', 'Parked'],
]);

function Sections() {
  const [figure, onPeople] = useState<Figure | null>(null);
  const cadences = [...NAMES].map(([id, name]) => ({ id, name, presetId: id, kind: 'outreach' as const }));
  const context: InsightsContext = {
    ...{ t, format: createFormat(t, 'en-US'), now: MONDAY, tallies: TALLIES, cadences, names: NAMES, onPeople },
  };
  return (
    <InsightsProvider value={context}>
      <KeyFigures />
      <FatesSection />
      <LostAfter />
      <MonthSection />
      <TimeSection />
      <CompareSection />
      <WeekLoad load={new Map([['2026-11-24', 3]])} cap={2} />
      {figure && <PeopleDialog figure={figure} onClose={() => onPeople(null)} />}
    </InsightsProvider>
  );
}

document.documentElement.lang = 'en-US';
const BEHIND = { cadences: ['steady', 'parked'] };
it.each([
  ['2 (25%), show the people: Done late', { ...BEHIND, dim: 'm:late', value: '2026-11' }],
  ['14%, show the people: Answered by then: 24 hours', { ...BEHIND, dim: 'after', value: '<=24' }],
  ['4 people, show the people: Mail bounced', { ...BEHIND, dim: 'bounced', value: 'all' }],
  ['19%, show the people: Replied', { ...BEHIND, dim: 'replied', value: 'all' }],
  [
    'Half of those who replied, show the people: Answered by then: 24 hours',
    { ...BEHIND, dim: 'after', value: '<=24' },
  ],
  ['8 touches, show the people: Due this month', { ...BEHIND, dim: 'm:due', value: '2026-11' }],
  ['14 were dropped, show the people: Touch 1: Dropped', { ...BEHIND, dim: 'dropped', value: '01' }],
  ['9 answered, show the people: Touch 1: Answered', { ...BEHIND, dim: 'touch+', value: '01' }],
  ['20%, show the people: Touch 1: Dropped', { ...BEHIND, dim: 'dropped', value: '01' }],
  ['30, show the people: Parked', { cadences: ['parked'], dim: 'people', value: 'all' }],
  ['25%, show the people: Steady: Replied', { cadences: ['steady'], dim: 'replied', value: 'all' }],
])('%s opens them', async (name, asked) => {
  const peopleBehind = vi.fn(async () => ['p1']);
  const prospectNames = async () => new Map([['p1', 'Ada Field']]);
  renderWithWords(<Sections />, 'en-US', fakePorts({ reads: { peopleBehind, prospectNames } }));
  await userEvent.click(screen.getByRole('button', { name }));
  expect(await within(screen.getByRole('dialog')).findByRole('link', { name: 'Ada Field' })).toBeTruthy();
  expect(peopleBehind).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(asked), 201);
});

it('a planned day opens whom its touches are for', async () => {
  const peopleDueOn = vi.fn(async () => ['p1']);
  const prospectNames = async () => new Map([['p1', 'Ada Field']]);
  renderWithWords(<Sections />, 'en-US', fakePorts({ reads: { peopleDueOn, prospectNames } }));
  expect(screen.getByRole('columnheader', { name: 'Touches planned' })).toBeTruthy();
  await userEvent.click(
    screen.getByRole('button', { name: /^3 \(over the cap\), show the people: Touches planned: / }),
  );
  expect(await within(screen.getByRole('dialog')).findByRole('link', { name: 'Ada Field' })).toBeTruthy();
  expect(peopleDueOn).toHaveBeenCalledExactlyOnceWith(MONDAY, { from: '2026-11-24', to: '2026-11-24' }, 201);
});

it('the touches of the week open whom they are for', async () => {
  const peopleDueOn = vi.fn(async () => ['p1']);
  const prospectNames = async () => new Map([['p1', 'Ada Field']]);
  renderWithWords(<Sections />, 'en-US', fakePorts({ reads: { peopleDueOn, prospectNames } }));
  await userEvent.click(screen.getByRole('button', { name: '3 touches, show the people: Touches planned' }));
  expect(await within(screen.getByRole('dialog')).findByRole('link', { name: 'Ada Field' })).toBeTruthy();
  expect(peopleDueOn).toHaveBeenCalledExactlyOnceWith(MONDAY, { from: '2026-11-24', to: '2026-11-24' }, 201);
});
