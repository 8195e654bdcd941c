import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Licences, as SPDX writes them, whose terms a notice in the package meets. */
const KNOWN = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'MPL-2.0',
  'Unlicense',
  'CC0-1.0',
  'PSF-2.0',
  'Python-2.0',
  'BlueOak-1.0.0',
]);

/** Expressions that need a look of their own, and what was found. */
const LOOKED_AT = new Map([
  [
    '(ISC AND CC-BY-3.0)',
    'The code is ISC; the holiday data is CC BY-SA 3.0, attributed below as its authors ask. The data is used unchanged.',
  ],
  [
    'MIT AND ISC AND BSD-3-Clause',
    'The package is MIT; it holds copies of modules of D3, which are ISC, and one of them in part BSD 3-Clause.',
  ],
]);

const isKnown = (expression) =>
  LOOKED_AT.has(expression) ||
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((either) => either.split(' AND ').every((each) => KNOWN.has(each.trim())));

/** The lockfile's key of a package as another one finds it: in its own node_modules, or in one further up. */
function resolvePackage(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const key = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (packages[key]) return key;
    if (place === '') return null;
  }
}

/**
 * Every package that may be bundled: what `dependencies` leads to, by the lockfile.
 * @param {{ packages: Record<string, { version?: string, license?: string, dependencies?: object, peerDependencies?: object, peerDependenciesMeta?: Record<string, { optional?: boolean }> }> }} lock
 * @returns {{ name: string, version: string, license: string, folder: string }[]} by name
 * @throws naming the packages whose licence is not known to be met by a notice
 */
export function shippedPackages(lock) {
  const found = new Map();
  const queue = [''];
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const entry = lock.packages[key] ?? {};
    const peers = Object.keys(entry.peerDependencies ?? {}).filter(
      (name) => !entry.peerDependenciesMeta?.[name]?.optional,
    );
    for (const name of [...Object.keys(entry.dependencies ?? {}), ...peers]) {
      const next = resolvePackage(lock.packages, key, name);
      // Types alone, or a peer that another package brings: nothing of it is bundled.
      if (next === null || found.has(next) || name.startsWith('@types/')) continue;
      const { version = '', license = 'none' } = lock.packages[next];
      found.set(next, { name, version, license, folder: next });
      queue.push(next);
    }
  }
  const all = [...found.values()].sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
  const unknown = all.filter(({ license }) => !isKnown(license));
  if (unknown.length > 0) {
    const names = unknown.map(({ name, version, license }) => `${name}@${version} (${license})`).join(', ');
    throw new Error(
      `Licence to look at before this can be shipped: ${names}. Then add it to scripts/release/notices.mjs.`,
    );
  }
  return all;
}

/** Folders of packages that another one carries in itself. */
function vendored(place) {
  const folder = path.join(place, 'lib-vendor');
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

/** The licence texts a package carries; its own statement where it carries none. */
function textOf(root, { folder, license, name }) {
  const place = path.join(root, folder);
  if (!existsSync(place)) throw new Error(`${folder} is missing: run \`npm ci\` first.`);
  const files = [place, ...vendored(place)].flatMap((dir) =>
    readdirSync(dir)
      .filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file))
      .sort()
      .map((file) => path.join(dir, file)),
  );
  if (files.length === 0) {
    const { author } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
    const by = typeof author === 'string' ? author : author?.name;
    return `${name} states its licence as ${license}${by ? `; author: ${by}` : ''}. It carries no licence text.`;
  }
  const texts = files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
  return [...new Set(texts)].join('\n\n');
}

/** Where the sources are, as the package itself says. */
function sourceOf(root, { folder, name }) {
  const { repository, homepage } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const stated = typeof repository === 'string' ? repository : repository?.url;
  const plain = stated
    ?.replace(/^git\+/, '')
    .replace(/^git:\/\/|^ssh:\/\/git@|^git@([^:]+):/, (_, host) => `https://${host ? `${host}/` : ''}`)
    .replace(/\.git$/, '');
  const url = plain?.includes('://') ? plain : plain && `https://github.com/${plain.replace(/^github:/, '')}`;
  if (!url && !homepage) throw new Error(`${name} names no place of its sources.`);
  return url ?? homepage;
}

/**
 * The third-party notices of the product, as text. Packages with the same text share one entry.
 * @param {string} root folder with package-lock.json and node_modules
 * @returns {string}
 */
export function thirdPartyNotices(root) {
  const packages = shippedPackages(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const byText = new Map();
  for (const each of packages) {
    const text = textOf(root, each);
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const entries = [...byText].map(([text, sharing]) => {
    const heads = sharing.map((each) => {
      const { name, version, license } = each;
      const note = LOOKED_AT.get(license);
      return `${name} ${version} · ${license}${note ? `\n${note}` : ''}\n${sourceOf(root, each)}`;
    });
    return `${heads.join('\n\n')}\n\n${text}\n`;
  });
  const head = [
    `Next Touch is made with ${packages.length} packages by other people. Their licences and notices follow.`,
    'The address under each name is where its sources are.',
  ].join('\n');
  return [`${head}\n`, ...entries].join(`\n${'-'.repeat(80)}\n\n`);
}
