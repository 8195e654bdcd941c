// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { TeamLent } from '@/components/options/sync/team-lent';
import { currentRevision } from '@/lib/domain/cadence/cadence';
import { writeCadenceFile } from '@/lib/domain/cadence/cadence-file';
import { PRESETS } from '@/lib/domain/cadence/presets';
import type { LentThing } from '@/lib/messages/sync-contract';
import { fakePorts } from '../../fake-ports';
import { renderWithWords } from '../../render';

const [preset] = PRESETS;
if (!preset) throw new Error('No preset');
const ITEM = { kind: 'link' as const, title: 'Guide', url: 'https://seller.example', text: '', tags: [], stage: null };

function show(lent: LentThing[]) {
  const [saveCadence, saveValueItem, lend] = [vi.fn(), vi.fn(), vi.fn(async () => {})];
  const ports = fakePorts({
    services: { setup: { saveCadence, saveValueItem } },
    reads: { cadences: async () => PRESETS.slice(0, 1), valueItems: async () => [] },
  });
  const service = { lent: async () => lent, lend };
  const attempt = <T,>(work: () => Promise<T>) => work().catch(() => null);
  renderWithWords(<TeamLent service={service} version={0} attempt={attempt} />, 'en-US', ports);
  return { saveCadence, saveValueItem, lend, user: userEvent.setup() };
}

it('copies what a teammate lends: an item without a note, a cadence with its steps and the preset it comes from', async () => {
  const file = writeCadenceFile({ ...preset, name: 'Robin’s own' });
  const { saveCadence, saveValueItem, user } = show([
    { id: 'a', owner: 'Robin', changedAt: Date.UTC(2026, 10, 2, 12), lent: { what: 'value-item', item: ITEM } },
    {
      ...{ id: 'b', owner: 'Robin', changedAt: Date.UTC(2026, 10, 2, 12) },
      lent: { what: 'cadence', name: 'Robin’s own', presetId: preset.id, file },
    },
  ]);
  expect(await screen.findByText('Value item by Robin, as of Nov 2, 2026')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy Guide' }));
  expect(saveValueItem).toHaveBeenCalledExactlyOnceWith({ id: null, ...ITEM, note: '' });
  await user.click(screen.getByRole('button', { name: 'Copy Robin’s own' }));
  expect(saveCadence).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ id: null, name: 'Robin’s own', copyOf: preset.id, moveActive: 'new-only' }),
  );
  const { steps } = saveCadence.mock.calls[0]?.[0] ?? {};
  expect(steps.map(({ gives }: { gives: string }) => gives)).toEqual(
    currentRevision(preset).steps.map(({ gives }) => gives),
  );
  expect(screen.getAllByText('Copied to your own')).toHaveLength(2);
});

it('does not say that it copied what could not be', async () => {
  const { user } = show([
    { id: 'b', owner: 'Robin', changedAt: 0, lent: { what: 'cadence', name: 'Odd', presetId: null, file: 'no file' } },
  ]);
  await user.click(await screen.findByRole('button', { name: 'Copy Odd' }));
  expect(screen.queryByText('Copied to your own')).toBeNull();
});

it('lends and takes back the rep’s own', async () => {
  const { lend, user } = show([
    { id: preset.id, owner: null, changedAt: 0, lent: { what: 'cadence', name: '', presetId: null, file: '' } },
  ]);
  const line = await screen.findByRole<HTMLInputElement>('switch');
  await vi.waitFor(() => expect(line.checked).toBe(true));
  await user.click(line);
  expect(lend).toHaveBeenCalledExactlyOnceWith({ what: 'cadence', id: preset.id, isLent: false });
});
