import { describe, expect, it } from 'vitest';
import { readCadenceFile, writeCadenceFile } from '@/lib/domain/cadence/cadence-file';
import { PRESETS } from '@/lib/domain/cadence/presets';

let made = 0;
const newId = () => `id-${++made}`;
const [steady] = PRESETS;
if (!steady) throw new Error('The presets are missing');
const text = writeCadenceFile(steady);
const changed = (patch: object) => JSON.stringify({ ...JSON.parse(text), ...patch });

describe('a cadence as a file', () => {
  it.each(PRESETS)('keeps everything of $name but the ids', (cadence) => {
    const read = readCadenceFile(writeCadenceFile(cadence), newId);
    const steps = cadence.revisions.at(-1)?.steps;
    if (!read.ok) throw new Error(read.problem);
    expect(read).toMatchObject({ name: cadence.name, endWait: cadence.revisions.at(-1)?.endWait });
    expect(read.steps.map((step) => ({ ...step, id: '' }))).toEqual(steps?.map((step) => ({ ...step, id: '' })));
    expect(new Set(read.steps.map(({ id }) => id)).size).toBe(steps?.length);
  });

  it.each([
    ['nothing', '', 'not-json', ''],
    ['half a file', text.slice(0, 40), 'not-json', ''],
    ['another format', '{"format":"next-touch-backup","version":1}', 'other-format', ''],
    ['a list', '[]', 'other-format', ''],
    ['a newer version', changed({ version: 2 }), 'newer-version', ''],
    ['no steps', changed({ steps: [] }), 'invalid', 'steps'],
    ['an unknown field', changed({ macro: 'x' }), 'invalid', 'macro'],
    ['several unknown fields by the first', changed({ macro: 'x', script: 'y' }), 'invalid', 'macro'],
    ['an unknown field with no end', changed({ ['m'.repeat(300)]: 'x' }), 'invalid', 'm'.repeat(200)],
    ['a wait that is no number', changed({ endWait: { unit: 'hours', amount: '3' } }), 'invalid', 'endWait.amount'],
    ['a name of spaces', changed({ name: '  ' }), 'invalid', 'name'],
    ['too much text', text.padEnd(200_001), 'not-json', ''],
  ])('refuses %s', (_, given, problem, where) => {
    expect(readCadenceFile(given, newId)).toEqual({ ok: false, problem, where });
  });

  it('may be as long as 200,000 characters', () => {
    expect(readCadenceFile(text.padEnd(200_000), newId).ok).toBe(true);
  });
});
