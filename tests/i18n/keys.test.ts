import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '@/lib/i18n/en';

const FOLDERS = ['ui', 'nudge-row', 'snooze', 'checklist', 'log-touch', 'prospect-page', 'options'].map(
  (name) => `components/${name}`,
);
const FILES: string[] = [
  ...FOLDERS,
  'entrypoints/popup',
  'entrypoints/shared',
  'entrypoints/options',
  'lib/i18n',
].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
);
const CALL = /\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g;

/** Every key of every namespace, `popup:tab.todo`, without plural endings. */
function keysOf(node: unknown, path: string): string[] {
  if (typeof node === 'string') return [path.replace(/_(?:zero|one|two|few|many|other)$/, '')];
  return Object.entries(node as object).flatMap(([key, value]) =>
    keysOf(value, path.endsWith(':') ? path + key : `${path}.${key}`),
  );
}
const KEYS = new Set(Object.entries(english).flatMap(([namespace, words]) => keysOf(words, `${namespace}:`)));

/** The keys a file asks for, as patterns: what is put in at run time may be anything. */
function asked(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const namespace = /useTranslation\(\[?'(\w+)'/.exec(source)?.[1] ?? 'common';
  return [...source.matchAll(CALL)].map((call) => {
    const key = call[1] ?? call[2] ?? '';
    return key.includes(':') ? key : `${namespace}:${key}`;
  });
}

function exists(key: string): boolean {
  if (!key.includes('${')) return KEYS.has(key);
  const literal = key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${literal.join('[^:]+')}$`);
  return [...KEYS].some((known) => pattern.test(known));
}

describe('the words', () => {
  it('are asked for in the files looked at', () => {
    expect(FILES.flatMap(asked).length).toBeGreaterThan(100);
  });

  it.each(FILES)('of %s all exist', (file) => {
    expect(asked(file).filter((key) => !exists(key))).toEqual([]);
  });
});
