import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { message, request, SENDING, update } from '@/tests/gmail/support/fixtures';

/** `npm run replay` on this text. */
function replay(text: string | null) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'next-touch-replay-')), 'recording.json');
  if (text !== null) writeFileSync(file, text);
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/gmail/replay.ts', file], { encoding: 'utf8' });
}

const sent = () => request([1, 'thread-a:r1', update(message({ labels: SENDING, to: ['a@x.example'] }))]);

const recording = (body: unknown) =>
  JSON.stringify({
    ...{ format: 'next-touch-recording', version: 1, language: 'en' },
    exchanges: [{ endpoint: 's', request: body, status: 200, answer: [] }],
    places: [{ name: 'main', candidates: [{ count: 0, tag: '', attributes: [], parents: [] }] }],
  });

/** The first list inside that holds `item`. */
function holderOf(node: unknown, item: string): unknown[] | null {
  if (!Array.isArray(node)) return null;
  if (node.includes(item)) return node;
  for (const child of node) {
    const holder = holderOf(child, item);
    if (holder) return holder;
  }
  return null;
}

describe('a recording played back', () => {
  it('says what was done, what the stand-in takes, and which places are missing', () => {
    const { stdout, status } = replay(recording(sent()));
    expect(stdout).toMatch(/^1\. s 200 · send · .*stand-in: 200, holds .*\^/m);
    expect(stdout).toContain('1 exchanges, 0 with something moved or not read; places not found: main');
    expect(status).toBe(0);
  });

  it('names a field that moved, with where it is and where it is looked for', () => {
    const body = sent();
    const fields = holderOf(body, message({ labels: SENDING }).at(0) as string);
    const labels = fields?.findIndex((each) => Array.isArray(each) && each.includes(SENDING[0])) ?? -1;
    expect(labels).toBeGreaterThan(0);
    if (fields) {
      fields[70] = fields[labels];
      fields[labels] = null;
    }
    const { stdout } = replay(recording(body));
    expect(stdout).toMatch(new RegExp(`labels is looked for at ${labels}, what looks like it is at 70`));
    expect(stdout).toContain('1 exchanges, 1 with something moved or not read');
  });

  it.each([
    ['no file', null, 'cannot be read'],
    ['half a file', recording(sent()).slice(0, 80), 'is no recording'],
    ['another file', '{"format":"next-touch-backup"}', 'is no recording'],
  ])('refuses %s in words', (_, text, words) => {
    const { stderr, status } = replay(text);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('at ');
    expect(status).toBe(2);
  });
});
