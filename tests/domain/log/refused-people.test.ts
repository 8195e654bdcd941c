import { describe, expect, it } from 'vitest';
import { decide } from '@/lib/domain/log/decide/decide';
import { itRefuses, type Refused } from './refusals';
import { ANN, BOB, Story } from './story';

const CAL = 'me@work.example:cal@acme.example';
const person = { addresses: ['ann@acme.example'], name: '', company: '', mailbox: 'me@work.example' };
const added = { type: 'add-prospect', prospectId: ANN, ...person, source: 'manual' } as const;
const nobody = { code: 'unknown-prospect', detail: { prospectId: BOB } } as const;
const nothing = { code: 'nothing-to-do', detail: {} } as const;

const table: Refused[] = [
  ['add: known', (s) => s, () => added, () => ({ code: 'already-exists', detail: { prospectId: ANN } })],
  [
    'add: the address is another’s',
    (s) => s,
    () => ({ ...added, prospectId: BOB, addresses: ['b@acme.example', 'taken@acme.example'] }),
    () => ({ code: 'address-taken', detail: { address: 'taken@acme.example', prospectId: 'someone' } }),
  ],
  ['edit: unknown', (s) => s, () => ({ type: 'edit-prospect', prospectId: BOB, name: 'B' }), () => nobody],
  [
    'edit: nothing new',
    (s) => s,
    () => ({
      type: 'edit-prospect',
      prospectId: ANN,
      name: '',
      company: '',
      notes: '',
      addresses: ['ann@acme.example'],
    }),
    () => nothing,
  ],
  [
    'edit: the address is another’s',
    (s) => s,
    () => ({ type: 'edit-prospect', prospectId: ANN, addresses: ['taken@acme.example'] }),
    () => ({ code: 'address-taken', detail: { address: 'taken@acme.example', prospectId: 'someone' } }),
  ],
  ['merge: unknown', (s) => s, () => ({ type: 'merge', prospectId: BOB, otherId: ANN }), () => nobody],
  ['merge: unknown other', (s) => s, () => ({ type: 'merge', prospectId: ANN, otherId: BOB }), () => nobody],
  ['merge: with itself', (s) => s, () => ({ type: 'merge', prospectId: ANN, otherId: ANN }), () => nothing],
  [
    'merge: another mailbox',
    (s) => s.adds(BOB, 'other@work.example'),
    () => ({ type: 'merge', prospectId: ANN, otherId: BOB }),
    () => ({ code: 'other-mailbox', detail: { mailbox: 'other@work.example' } }),
  ],
  [
    'split: not merged',
    (s) => s.adds(BOB),
    () => ({ type: 'split', prospectId: ANN, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: ANN, otherId: BOB } }),
  ],
  [
    'split: no longer merged',
    (s) => s.adds(BOB).does({ type: 'merge', prospectId: ANN, otherId: BOB }).undoes(),
    () => ({ type: 'split', prospectId: ANN, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: ANN, otherId: BOB } }),
  ],
  [
    'split: merged into somebody else',
    (s) => s.adds(BOB).adds(CAL).does({ type: 'merge', prospectId: ANN, otherId: BOB }),
    () => ({ type: 'split', prospectId: CAL, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: CAL, otherId: BOB } }),
  ],
  [
    'split: of oneself',
    (s) => s.adds(BOB).does({ type: 'merge', prospectId: ANN, otherId: BOB }),
    () => ({ type: 'split', prospectId: BOB, otherId: BOB }),
    () => ({ code: 'not-merged', detail: { prospectId: BOB, otherId: BOB } }),
  ],
];

describe('people: refusals', () => {
  itRefuses(table);

  it('takes any address where nobody says whose it is', () => {
    const story = new Story();
    const here = { ...story.context, now: story.now, newId: () => 'n', batch: 'b' };
    expect(decide([], added, here)).toMatchObject({ ok: true, events: [{ addresses: ['ann@acme.example'] }] });
  });

  it('lets somebody who is merged have the addresses of both', () => {
    const story = new Story().adds(ANN).adds(BOB).does({ type: 'merge', prospectId: ANN, otherId: BOB });
    story.holders.set('me@work.example bob@acme.example', BOB);
    story.does({ type: 'edit-prospect', prospectId: ANN, addresses: ['bob@acme.example'] });
    expect(story.rows().prospects[0]?.addresses).toEqual(['bob@acme.example']);
  });
});
