import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { versionOf } from '../output.mjs';

/** Limits of the manifest's words: Chrome's name 75 (short name 12 is not used), Firefox's name 50; description 132. */
const LONGEST = { name: 50, description: 132 };

/** @returns {string[]} what is wrong with the words and numbers of a release */
export function metadataProblems() {
  const version = versionOf();
  const problems = [];
  if (!/^\d+\.\d+\.\d+$/.test(version)) problems.push(`Version ${version}: stores take three numbers.`);
  const heading = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, 'm');
  if (!heading.test(readFileSync('CHANGELOG.md', 'utf8')))
    problems.push(`CHANGELOG.md has no section "## ${version} (YYYY-MM-DD)".`);
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  if (lock.version !== version) problems.push(`package-lock.json says ${lock.version}: run \`npm install\`.`);
  for (const locale of readdirSync('public/_locales')) {
    const words = JSON.parse(readFileSync(path.join('public/_locales', locale, 'messages.json'), 'utf8'));
    for (const [key, most] of Object.entries(LONGEST)) {
      const { length } = words[key]?.message ?? '';
      if (length === 0 || length > most) problems.push(`${locale}: ${key} has ${length} characters, not 1 to ${most}.`);
    }
  }
  return problems;
}
