/**
 * `npm run release:check`: whether what lies here can be released, and the files of the release in `dist/`. Nothing is
 * published. Ends with 1 and names each problem when something is wrong.
 */
import { createHash } from 'node:crypto';
import { lint } from './checks/addons-linter.mjs';
import { metadataProblems } from './checks/metadata.mjs';
import { rebuildFromSources } from './checks/rebuild.mjs';
import { billOfMaterials } from './checks/sbom.mjs';
import { sizeProblems } from './checks/sizes.mjs';
import { build, versionOf, writeRelease } from './output.mjs';
import { zipsOf } from './zips.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const problems = [];

/** Runs one check and says how it went. */
async function step(name, run) {
  const found = await run();
  console.log(`${found.length === 0 ? '✓' : '✗'} ${name}`);
  for (const problem of found) console.log(`    ${problem}`);
  problems.push(...found);
}

const packAll = () => ({
  ...zipsOf('chrome', build('chrome', { quiet: true })),
  ...zipsOf('firefox', build('firefox', { quiet: true })),
  ...zipsOf('team', build('team', { quiet: true })),
});

console.log(`Next Touch ${versionOf()}\n`);
await step('version, changelog, names and permissions', metadataProblems);
const zips = packAll();
await step('built twice, the same bytes', () => {
  const again = packAll();
  return Object.keys(zips)
    .filter((name) => sha256(zips[name]) !== sha256(again[name]))
    .map((name) => `${name} differs from one build to the next.`);
});
await step('the sources zip rebuilds to the same Firefox zip', () => rebuildFromSources(zips));
await step('sizes', () => sizeProblems(zips));
await step('notices of third parties in every zip', () =>
  Object.entries(zips)
    .filter(
      ([name, bytes]) => !name.endsWith('-sources.zip') && !Buffer.from(bytes).includes('THIRD-PARTY-NOTICES.txt'),
    )
    .map(([name]) => `${name} has none.`),
);
await step('add-ons linter', () => lint('dist/firefox'));
const { file, components } = billOfMaterials(`next-touch-${versionOf()}-sbom.cdx.json`);
console.log(`✓ ${file}: ${components} components`);

const sums = Object.entries(zips).map(([name, bytes]) => `${sha256(bytes)}  ${name}`);
for (const [name, bytes] of Object.entries(zips)) writeRelease(name, bytes);
writeRelease('SHA256SUMS', `${sums.join('\n')}\n`);
console.log(`\n${sums.join('\n')}\n`);
console.log(problems.length === 0 ? 'Ready to release.' : `${problems.length} to mend before a release.`);
process.exitCode = problems.length === 0 ? 0 : 1;
