import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { itIf } from '../support/only-if';

/** What the documents say of files, headings and commands is true. */

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
const documents = tracked.filter((file) => file.endsWith('.md') && existsSync(file));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
/** Commands of npm itself. */
const NPM = new Set(['ci', 'install', 'start', 'test', 'outdated']);
const FOLDERS = 'lib|components|entrypoints|tests|scripts|docs|public|lint|\\.github|\\.ci';

/** The anchor GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[`*]|\[|\]\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const anchorsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** What is wrong with a link, in words; null when it leads somewhere. */
function brokenLink(from: string, target: string): string | null {
  if (/^(https?|mailto):/.test(target)) return null;
  const [file = '', anchor] = target.split('#');
  const to = file === '' ? from : path.join(path.dirname(from), decodeURIComponent(file));
  if (!existsSync(to)) return `${target}: no such file`;
  const page = statSync(to).isDirectory() ? null : to;
  if (anchor && page?.endsWith('.md') && !anchorsIn(page).includes(anchor)) return `${target}: no such heading`;
  return null;
}

/** Whether a path in the text names something that is there; `*` and `<tag>` stand for any name, an ending may be left out. */
function exists(mentioned: string): boolean {
  if (!/[*<]/.test(mentioned) && existsSync(mentioned)) return true;
  const pattern = mentioned
    .replace(/\/$/, '')
    .replaceAll(/<[^>]+>/g, '*')
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[^/]*');
  return tracked.some((file) => new RegExp(`^${pattern}(?:[./]|$)`).test(file));
}

it('there are documents to look at', () => {
  expect(documents).toContain('README.md');
  expect(documents.length).toBeGreaterThan(15);
});

describe.each(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    expect(links.map((target) => brokenLink(file, target)).filter(Boolean)).toEqual([]);
  });

  it('names commands that exist', () => {
    const commands = [...text.matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)];
    const unknown = commands.filter(([, run, name = '']) => (run ? !(name in scripts) : !NPM.has(name)));
    expect(unknown.map(([command]) => command)).toEqual([]);
  });

  itIf(file !== 'CHANGELOG.md', 'what a version did is history: its files may be gone')(
    'names files that exist',
    () => {
      const paths = [...text.matchAll(new RegExp(`\`((?:${FOLDERS})/[^\`\\s]*)\``, 'g'))].map(([, name = '']) => name);
      expect(paths.filter((name) => !exists(name))).toEqual([]);
    },
  );
});

it('the README gives the two commands that set everything up', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain('```\nnpm ci && npm start\n```');
  expect(readme).toContain('```\nnpm ci && npm test\n```');
});

it('the README names the zips of this version', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const named = [...readFileSync('README.md', 'utf8').matchAll(/next-touch-(\d+\.\d+\.\d+)-/g)].map(
    ([, found]) => found,
  );
  expect(new Set(named)).toEqual(new Set([version]));
});

describe('the workflows', () => {
  const workflows = tracked.filter((file) => file.startsWith('.github/workflows/'));

  it.each(workflows)('%s pins every action by its commit', (file) => {
    const used = [...readFileSync(file, 'utf8').matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(workflows)('%s runs commands that exist', (file) => {
    const used = [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('the stores', () => {
  const languages = ['en', 'de', 'es', 'fr', 'ja', 'pt'];
  const locale = (language: string) => (language === 'pt' ? 'pt_BR' : language);

  it.each(languages)('the short text in %s is the one in the manifest', (language) => {
    const { description } = JSON.parse(readFileSync(`public/_locales/${locale(language)}/messages.json`, 'utf8'));
    expect(readFileSync(`docs/store/${language}.md`, 'utf8')).toContain(description.message);
  });

  it('explain every permission of the manifest', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const asked = /permissions: \[([^\]]+)\]/.exec(config)?.[1]?.match(/'([^']+)'/g) ?? [];
    expect(asked.length).toBeGreaterThan(4);
    const page = readFileSync('docs/store/README.md', 'utf8');
    expect(asked.map((each) => `\`${each.slice(1, -1)}\``).filter((each) => !page.includes(each))).toEqual([]);
  });
});
