import { expect, it } from 'vitest';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { headOf } from '@/lib/sync/documents';
import { readItem } from '@/lib/sync/read-item';
import { story, touched } from '../storage/support/book';

const [preset] = PRESETS;
if (!preset) throw new Error('A preset');
const [revision] = preset.revisions;
const head = headOf(preset);
const doc = (kind: string, value: unknown) => ({ k: 'doc', doc: { kind, key: 'x', at: 1, rev: 'r', by: 'm', value } });
const item = { v: 1, id: 'x', kind: 'link', title: 'Guide', url: '', text: '', note: '', tags: [], stage: null };
const valueItem = { ...item, order: 0, createdAt: 1, archivedAt: null };

it.each([
  ...story('ada', 1).map((event) => ({ k: 'event', event })),
  { k: 'revision', cadenceId: 'steady', revision },
  doc('cadence', head),
  doc('value-item', valueItem),
  // Rows of value items keep fields they do not know, and so do settings.
  doc('value-item', { ...valueItem, mood: 'bright' }),
  doc('setting', { any: 'thing' }),
])('reads what this version knows: %j', (value) => {
  expect(readItem(value)?.item).toEqual(value);
});

it.each([
  ['an event of another version', { k: 'event', event: { ...touched('ada', 1), v: 2 } }],
  ['an event of an unknown type', { k: 'event', event: { ...touched('ada', 1), type: 'sung' } }],
  ['an event with a field more', { k: 'event', event: { ...touched('ada', 1), mood: 'bright' } }],
  ['a revision with an unknown channel', { k: 'revision', cadenceId: 'c', revision: withStep({ channel: 'pigeon' }) }],
  ['a revision with a field more', { k: 'revision', cadenceId: 'c', revision: withStep({ tune: 'high' }) }],
  ['a cadence with a field more', doc('cadence', { ...head, colour: 'red' })],
  ['a value item without its title', doc('value-item', { ...valueItem, title: undefined })],
  ['an unknown kind of document', doc('song', {})],
  ['an unknown kind of item', { k: 'song' }],
])('keeps %s for a later version', (_, value) => {
  expect(readItem(value)).toBeNull();
});

function withStep(over: object) {
  return { ...revision, steps: revision?.steps.map((step) => ({ ...step, ...over })) };
}
