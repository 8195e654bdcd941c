import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REFUSED_IMPORTS = [
  ['lib/domain', '@/lib/storage/database'],
  ['lib/domain', '../storage/database'],
  ['lib/domain/decide', '../../services/log-service'],
  ['lib/domain', 'wxt/browser'],
  ['lib/domain', 'react'],
  ['lib/domain', 'zod'],
  ['lib/storage', '@/lib/services/log-service'],
  ['lib/storage', 'wxt/browser'],
  ['lib/gmail', 'dexie'],
  ['lib/gmail', 'zod/mini'],
  ['lib/gmail/wire', '@/lib/platform/clock'],
  ['lib/services', 'wxt/browser'],
  ['lib/services', '@/components/button'],
  ['lib/platform', '@/lib/storage/database'],
  ['lib/messages', '@/lib/storage/database'],
  ['lib/messages', 'dexie'],
  ['lib/i18n', '@/lib/services/log-service'],
  ['components', '@/lib/storage/database'],
  ['components', '@/lib/messages/client'],
  ['components', 'wxt/browser'],
  ['components/overlay', 'dexie-react-hooks'],
  ['entrypoints', '@/tests/support/browser'],
  ['entrypoints', 'zod'],
] as const;

const ALLOWED_IMPORTS = [
  ['lib/domain', 'zod/mini'],
  ['lib/domain', 'date-fns'],
  ['lib/storage', 'dexie'],
  ['lib/storage', '@/lib/domain/touch'],
  ['lib/services', '@/lib/storage/database'],
  ['lib/platform', 'wxt/browser'],
  ['components', '@/lib/domain/nudge'],
  ['entrypoints', '@/lib/services/log-service'],
] as const;

const REFUSED_CODE = [
  ['lib/domain', 'export const moment = new Date();', 'Only lib/platform/clock.ts'],
  ['lib/services', 'export const moment = Date.now();', 'Only lib/platform/clock.ts'],
  ['components', 'export const today = isToday(day);', 'Only lib/platform/clock.ts'],
  ['entrypoints', 'export const ago = formatDistanceToNow(day);', 'Only lib/platform/clock.ts'],
  ['tests/services', 'export const moment = Date.now();', 'No test reads the machine'],
  ['tests/e2e', 'export const year = new Date().getFullYear();', 'No test reads the machine'],
  ['scripts/main-job', 'export const clock = { now: Date.now };', 'No test reads the machine'],
  ['components', 'node.innerHTML = text;', 'No HTML strings'],
  ['lib/gmail', 'node.outerHTML = text;', 'No HTML strings'],
  ['components/overlay', "node.insertAdjacentHTML('afterend', text);", 'No HTML strings'],
] as const;

/** Who may read the time. */
const CLOCKS = [
  'lib/platform/clock.ts',
  'tests/support/clock.ts',
  'tests/gmail-stand-in/client/outbox.ts',
  'tests/gmail-stand-in/server/world.ts',
];

const importing = (what: string) => `import { thing } from '${what}';\nexport const use = thing;\n`;
const file = (folder: string, index: number, kind: string) => `${folder}/${kind}-${index}.ts`;

/** What the lint said, by file. The samples stand in a copy of the project's lint set-up, outside the project. */
let said: Map<string, string>;
let place: string;

beforeAll(() => {
  place = mkdtempSync(path.join(realpathSync(tmpdir()), 'next-touch-lint-'));
  const config = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(
    path.join(place, 'biome.json'),
    JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
  );
  cpSync('lint', path.join(place, 'lint'), { recursive: true });
  const samples: [string, string][] = [
    ...REFUSED_IMPORTS.map(([folder, what], i): [string, string] => [file(folder, i, 'refused'), importing(what)]),
    ...ALLOWED_IMPORTS.map(([folder, what], i): [string, string] => [file(folder, i, 'allowed'), importing(what)]),
    ...REFUSED_CODE.map(([folder, code], i): [string, string] => [file(folder, i, 'code'), `${code}\n`]),
    ...CLOCKS.map((name): [string, string] => [name, 'export const moment = Date.now();\n']),
  ];
  for (const [name, source] of samples) {
    mkdirSync(path.join(place, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(place, name), source);
  }
  const biome = path.resolve('node_modules/@biomejs/biome/bin/biome');
  const lint = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'], {
    cwd: place,
    encoding: 'utf8',
  });
  said = new Map();
  for (const line of lint.stdout.split('\n')) {
    const found = /file=([^,]+)/.exec(line)?.[1];
    if (!found) continue;
    const name = path.relative(place, path.resolve(place, found)).replaceAll(path.sep, '/');
    said.set(name, `${said.get(name) ?? ''}${line}\n`);
  }
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the lint refuses what a folder may not import', () => {
  it.each(REFUSED_IMPORTS.map((row, index) => [...row, index] as const))('%s ← %s', (folder, _what, index) => {
    expect(said.get(file(folder, index, 'refused'))).toContain('noRestrictedImports');
  });

  it.each(ALLOWED_IMPORTS.map((row, index) => [...row, index] as const))(
    'and allows %s ← %s',
    (folder, _what, index) => {
      expect(said.get(file(folder, index, 'allowed')) ?? '').not.toContain('noRestrictedImports');
    },
  );
});

describe('the lint keeps the clock and HTML strings out', () => {
  it.each(REFUSED_CODE.map((row, index) => [...row, index] as const))('%s: %s', (folder, _code, words, index) => {
    expect(said.get(file(folder, index, 'code'))).toContain(words);
  });

  it.each(CLOCKS)('but lets %s read the time', (name) => {
    expect(said.get(name) ?? '').not.toMatch(/Only lib\/platform|No test reads/);
  });
});
