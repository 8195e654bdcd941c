import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What of the project the checks below read. */
const COPIED = [
  ...['lib', 'components', 'entrypoints', 'public', '.wxt', 'tests/i18n', 'tests/support', 'tests/gmail/page'],
  ...['package.json', 'tsconfig.json'],
];

/** Tests that tell what a recipe left out. */
const TESTS = [
  ...['tests/i18n/complete.test.ts', 'tests/i18n/preset-words.test.ts', 'tests/i18n/listing.test.ts'],
  'tests/gmail/page/selector-sources.test.ts',
];

/** A copy of the project outside it, to edit as a person would. */
export interface TreeCopy {
  folder: string;
  /** Replaces the first occurrence. Throws where the file has no such text: the recipe is out of date. */
  edit(file: string, text: string | RegExp, by: string): void;
  /** Copies a file or folder of the copy within it. */
  copy(from: string, to: string): void;
  /** Sets words by their dotted path in a file of every language, by what `say` gives for each. */
  words(file: string, path: string, languages: readonly string[], say: (language: string) => unknown): void;
  /** What the compiler and the tests find wrong, as text; empty when nothing is. */
  check(): Promise<string>;
}

export function copyTree(): TreeCopy {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'next-touch-recipe-'));
  for (const each of COPIED) cpSync(each, path.join(folder, each), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const project = { extends: './tsconfig.json', include: ['.wxt/wxt.d.ts', 'lib', 'components', 'entrypoints'] };
  writeFileSync(path.join(folder, 'tsconfig.recipes.json'), JSON.stringify(project));
  // The tests run without the extension's build, which they do not need.
  const tests = { resolve: { alias: { '@': folder } }, test: { include: TESTS, testTimeout: 60_000 } };
  writeFileSync(path.join(folder, 'vitest.config.mjs'), `export default ${JSON.stringify(tests)}`);

  const change = (file: string, to: (text: string) => string) => {
    const place = path.join(folder, file);
    writeFileSync(place, to(readFileSync(place, 'utf8')));
  };
  return {
    folder,
    edit: (file, text, by) =>
      change(file, (before) => {
        const after = before.replace(text, () => by);
        if (after === before) throw new Error(`${file} has no ${text}: the recipe is out of date`);
        return after;
      }),
    copy(from, to) {
      mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
      cpSync(path.join(folder, from), path.join(folder, to), { recursive: true });
    },
    words(file, at, languages, say) {
      for (const language of languages)
        change(`lib/i18n/${language}/${file}`, (before) => {
          const all = JSON.parse(before);
          const steps = at.split('.');
          const last = steps.pop() as string;
          let place = all;
          for (const step of steps) place = place[step] ??= {};
          place[last] = say(language);
          return JSON.stringify(all, null, 2);
        });
    },
    async check() {
      const [types, tests] = await Promise.all([
        run(folder, 'node_modules/typescript/bin/tsc', ['--noEmit', '--singleThreaded', '-p', 'tsconfig.recipes.json']),
        run(folder, 'node_modules/vitest/vitest.mjs', ['run', '--maxWorkers=1', '--reporter=dot']),
      ]);
      return `${types}${tests}`;
    },
  };
}

/** Output of a program that failed, without colours; empty when it went well. */
function run(cwd: string, program: string, args: string[]): Promise<string> {
  const env = { ...process.env, NO_COLOR: '1', VITEST: undefined, VITEST_MODE: undefined, NODE_ENV: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { cwd, env, maxBuffer: 2 ** 24 }, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}\n${error.message}` : ''),
    );
  });
}
