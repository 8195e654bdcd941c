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
  ['lib/storage', '@/lib/sync/tables'],
  ['lib/domain', '@/lib/sync/tables'],
  ['lib/gmail', '@/lib/sync/tables'],
  ['lib/messages', '@/lib/sync/tables'],
  ['components', '@/lib/sync/tables'],
  ['lib/sync', '@/lib/services/log-service'],
  ['lib/sync', '@/lib/platform/clock'],
  ['lib/sync', 'wxt/browser'],
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
  ['lib/moments', '@/lib/storage/database'],
  ['lib/moments', 'wxt/browser'],
  ['components', '@/lib/storage/database'],
  ['components', 'wxt/browser'],
  ['components', '@/lib/gmail/page/rows'],
  ['components/overlay', '@/lib/storage/database'],
  ['components/overlay', 'dexie-react-hooks'],
  ['components/ports', '@/lib/storage/database'],
  ['lib/pages', '@/components/ports/ports'],
  ['lib/pages', 'react'],
  ['lib/pages', 'wxt/browser'],
  ['lib/services', '@/lib/pages/reads'],
  ['lib/storage', '@/lib/pages/reads'],
  ['entrypoints', '@/tests/support/browser'],
  ['entrypoints', 'zod'],
] as const;

const ALLOWED_IMPORTS = [
  ['lib/domain', 'zod/mini'],
  ['lib/domain', 'date-fns/addDays'],
  ['lib/storage', 'dexie'],
  ['lib/storage', '@/lib/domain/touch'],
  ['lib/sync', '@/lib/storage/database'],
  ['lib/sync', '@nats-io/jetstream'],
  ['lib/services', '@/lib/sync/pass'],
  ['lib/services', '@/lib/storage/database'],
  ['lib/platform', 'wxt/browser'],
  ['components', '@/lib/domain/nudge/nudge'],
  ['components', '@/lib/messages/overlay-views'],
  ['components/overlay', '@/lib/gmail/page/rows'],
  ['lib/pages', '@/lib/services/log-service'],
  ['entrypoints', '@/lib/services/log-service'],
] as const;

const BY_TYPE = 'Components know lib/messages and lib/pages by their types';

/** What a component may write of contracts and reads: their types, and the class that tells a failed call. */
const COMPONENT_IMPORTS = [
  ["import { createClient } from '@/lib/messages/client';\nexport const use = createClient;", true],
  ["import { createReads } from '@/lib/pages/reads';\nexport const use = createReads;", true],
  [
    "import { createReads, type PageReads } from '@/lib/pages/reads';\nexport const use = createReads;\nexport type Use = PageReads;",
    true,
  ],
  ["import * as reads from '@/lib/pages/reads';\nexport const use = reads;", true],
  ["import '@/lib/pages/reads';", true],
  ["export const use = () => import('@/lib/pages/reads');", true],
  ["import type { PageReads } from '@/lib/pages/reads';\nexport type Use = PageReads;", false],
  [
    "import type {\n  Outcome,\n  Services,\n} from '@/lib/messages/contract';\nexport type Use = Outcome | Services;",
    false,
  ],
  ["import { ServiceError } from '@/lib/messages/service-error';\nexport const use = ServiceError;", false],
] as const;

const REFUSED_CODE = [
  ['lib/domain', 'export const moment = new Date();', 'Only lib/platform/clock.ts'],
  ['lib/services', 'export const moment = Date.now();', 'Only lib/platform/clock.ts'],
  ['components', 'export const today = isToday(day);', 'Only lib/platform/clock.ts'],
  ['entrypoints', 'export const ago = formatDistanceToNow(day);', 'Only lib/platform/clock.ts'],
  ['lib/services', "import { addDays } from 'date-fns';\nexport const use = addDays;", 'time zone'],
  ['components', "import { format } from 'date-fns/format';\nexport const use = format;", 'time zone'],
  ['components', 'export const day = now.slice(0, 10);', 'Use dateIn'],
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
/** Chapters of the domain: an import that points up, and one that points down. */
const CHAPTERS = [
  ['time', '../calendar/rules', null],
  ['time', '@/lib/domain/log/events', null],
  ['calendar', '../cadence/cadence', '../time/time'],
  ['calendar', '../schedule/why', '../time/local-date'],
  ['cadence', '../schedule/due', '../time/time'],
  ['compose', '../prospect/prospect', '../cadence/cadence'],
  ['schedule', '../prospect/enrollment', '../calendar/rules'],
  ['prospect', '../log/events', '../schedule/why'],
  ['log', '../nudge/nudge', '../prospect/touch'],
  ['log/decide', '../../nudge/nudge', '../../prospect/touch'],
  ['nudge', '../log/events', '../prospect/enrollment'],
] as const;

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
    ...COMPONENT_IMPORTS.map(([code], i): [string, string] => [file('components/ports', i, 'by-type'), `${code}\n`]),
    ...CHAPTERS.flatMap(([chapter, up, down], i): [string, string][] => [
      [file(`lib/domain/${chapter}`, i, 'up'), importing(up)],
      [file(`lib/domain/${chapter}`, i, 'down'), importing(down ?? './zone')],
    ]),
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

describe('components know contracts and reads by their types', () => {
  it.each(COMPONENT_IMPORTS.map((row, index) => [...row, index] as const))('%s', (_code, isRefused, index) => {
    const words = said.get(file('components/ports', index, 'by-type')) ?? '';
    if (isRefused) expect(words).toContain(BY_TYPE);
    else expect(words).not.toContain(BY_TYPE);
  });
});

describe('chapters of the domain import downwards only', () => {
  it.each(CHAPTERS.map((row, index) => [...row, index] as const))(
    '%s: not %s, but %s',
    (chapter, _up, _down, index) => {
      expect(said.get(file(`lib/domain/${chapter}`, index, 'up'))).toContain('import downwards only');
      expect(said.get(file(`lib/domain/${chapter}`, index, 'down')) ?? '').not.toContain('import downwards only');
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
