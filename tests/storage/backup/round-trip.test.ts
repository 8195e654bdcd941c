import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { exportBackup } from '@/lib/storage/backup/export-backup';
import { applyRestore, previewRestore } from '@/lib/storage/backup/restore';
import { appendEvents } from '@/lib/storage/log-repository';
import { added, enrolled, mergedInto, START, story, touched, undone } from '../support/book';
import { contents, freshDatabase } from '../support/fresh-database';
import { ITEM, PRESET_MAP, realProject, send } from '../support/stored';

const options = { now: START, settings: DEFAULT_SETTINGS };

async function filled(events: LogEvent[]) {
  const db = freshDatabase();
  await db.cadences.bulkAdd([...PRESET_MAP.values()]);
  await db.valueItems.add(ITEM);
  await db.sends.bulkAdd([send('msg-a:1', ['ann@buyer.example']), send('msg-a:2', ['x@other.example'])]);
  await appendEvents(db, events, realProject(PRESET_MAP));
  return db;
}

const people = ['ann', 'bob', 'cleo'];
const person = fc.constantFrom(...people);
const anEvent: fc.Arbitrary<LogEvent> = fc.oneof(
  person.map((id) => enrolled(id)),
  fc.tuple(person, fc.nat(8)).map(([id, n]) => touched(id, n)),
  fc.tuple(person, fc.nat(8)).map(([id, n]) => touched(id, n, { direction: 'inbound', subject: null })),
  fc
    .tuple(person, person)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => mergedInto(a, b)),
  fc.tuple(person, fc.nat(8)).map(([id, n]) => undone(id, `touch-${id}-${n}`)),
);

describe('backup and restore', () => {
  it('gives the same projections in an empty database, for any log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anEvent, { maxLength: 25 }), async (events) => {
        const from = await filled([...people.map((id) => added(id)), ...events]);
        const to = freshDatabase();
        const plan = await previewRestore(await exportBackup(from, options), to);
        expect(plan.errors).toEqual([]);
        await applyRestore(to, plan, realProject);
        expect(await contents(to)).toEqual(await contents(from));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['plain', {}],
    ['gzipped', { compress: true }],
    ['encrypted', { passphrase: 'correct horse battery' }],
  ])('%s: the plan says what comes, the restore does it, a second one changes nothing', async (_, how) => {
    const from = await filled([...story('ann', 2), ...story('bob')]);
    const to = await filled(story('ann', 1));
    await to.valueItems.clear();
    const file = await exportBackup(from, { ...options, ...how });
    const before = await contents(to);
    const read = { passphrase: 'correct horse battery' };
    const plan = await previewRestore(file, to, read);
    expect(await contents(to)).toEqual(before);
    expect(plan.sections.events).toEqual({ added: 4, changed: 0, skipped: 3 });
    expect(plan.sections.valueItems).toEqual({ added: 1, changed: 0, skipped: 0 });
    expect(plan.sections.cadences).toEqual({ added: 0, changed: 0, skipped: PRESET_MAP.size });
    expect(plan.prospects).toEqual({ added: 1, changed: 1 });
    expect(plan.settings).toEqual(DEFAULT_SETTINGS);
    expect((await applyRestore(to, plan, realProject)).events).toHaveLength(4);
    const after = await contents(to);
    expect(after).toEqual(await contents(from));
    const again = await previewRestore(file, to, read);
    expect(again.added + again.changed).toBe(0);
    await applyRestore(to, again, realProject);
    expect(await contents(to)).toEqual(after);
  });

  it('keeps nothing readable in an encrypted file', async () => {
    const from = await filled(story('ann'));
    const text = await (await exportBackup(from, { ...options, passphrase: 'secret' })).text();
    expect(text).not.toContain('ann');
    expect(JSON.parse(text).encryption).toMatchObject({ kdf: 'PBKDF2', iterations: 600_000, cipher: 'AES-GCM' });
  });

  it('adds revisions only the file knows, and folds again what waited for them', async () => {
    const steady = PRESET_MAP.get('steady');
    if (!steady) throw new Error('no preset');
    const [first] = steady.revisions;
    if (!first) throw new Error('no revision');
    const newer = { ...steady, name: 'Theirs', revisions: [first, { ...first, revision: 2 }] };
    const from = freshDatabase();
    await from.cadences.add(newer);
    const to = await filled([added('ann'), { ...enrolled('ann'), revision: 2 } as LogEvent]);
    expect(await to.enrollments.get('e-ann')).toMatchObject({ stepCount: 0, dueAt: null });
    const plan = await previewRestore(await exportBackup(from, options), to);
    expect(plan.sections.cadences).toEqual({ added: 0, changed: 1, skipped: 0 });
    await applyRestore(to, plan, realProject);
    expect(await to.cadences.get('steady')).toMatchObject({ name: steady.name, revisions: newer.revisions });
    expect((await to.enrollments.get('e-ann'))?.stepCount).toBe(first.steps.length);
  });

  it('writes nothing when stopped half-way', async () => {
    const from = await filled([...story('ann'), ...story('bob'), ...story('cleo')]);
    const to = await filled(story('dora'));
    const before = await contents(to);
    const plan = await previewRestore(await exportBackup(from, options), to);
    const stop = new AbortController();
    let folds = 0;
    const stopping = applyRestore(
      to,
      plan,
      (cadences) => (events) => {
        folds += 1;
        if (folds === 2) stop.abort();
        return realProject(cadences)(events);
      },
      stop.signal,
    );
    await expect(stopping).rejects.toMatchObject({ name: 'AbortError' });
    expect(folds).toBe(2);
    expect(await contents(to)).toEqual(before);
  });

  it('tells its progress and stops exporting when asked', async () => {
    const from = await filled(story('ann'));
    const seen: [number, number][] = [];
    await exportBackup(from, { ...options, onProgress: (done, total) => seen.push([done, total]) });
    const total = PRESET_MAP.size + 1 + 3 + 2;
    expect(seen.at(-1)).toEqual([total, total]);
    const stopped = exportBackup(from, { ...options, signal: AbortSignal.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  });
});
