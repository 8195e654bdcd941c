import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Warnings that stay, each with its reason; any other one is a problem. */
const EXPLAINED = [
  {
    is: ({ code }) => code === 'UNSAFE_VAR_ASSIGNMENT',
    why: "React's own renderer assigns innerHTML for dangerouslySetInnerHTML, which a lint of ours forbids everywhere.",
  },
  {
    is: ({ code, file }) => code === 'DANGEROUS_EVAL' && /^chunks\/insights-[^/]+\.js$/.test(file),
    why: 'decimal.js-light, under the charts, asks by it for the global object where there is neither a module nor self: never in a page, whose policy would refuse it.',
  },
  {
    is: ({ code, description }) =>
      /^KEY_FIREFOX_(ANDROID_)?UNSUPPORTED_BY_MIN_VERSION$/.test(code) && /data_collection/.test(description),
    why: 'The key is for Firefox 140 and newer, which the store asks for; Firefox 128, our oldest, passes over it.',
  },
];

/**
 * Lints an add-on as the store of Firefox does.
 * @param {string} folder
 * @returns {string[]} errors, and warnings nobody has explained
 */
export function lint(folder) {
  const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('addons-linter/package.json')), 'bin');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(bin, 'addons-linter'), '--output', 'json', '--boring', folder],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.trim().startsWith('{')) return [`The linter gave no report: ${stderr.trim() || stdout.trim()}`];
  const { errors, warnings } = JSON.parse(stdout);
  const words = (kind, { code, message, file }) => `${kind} ${code}${file ? ` in ${file}` : ''}: ${message}`;
  for (const warning of warnings) {
    const reason = EXPLAINED.find((each) => each.is(warning))?.why;
    if (reason) console.log(`    ${warning.code}${warning.file ? ` in ${warning.file}` : ''}: ${reason}`);
  }
  return [
    ...errors.map((each) => words('error', each)),
    ...warnings.filter((each) => !EXPLAINED.some(({ is }) => is(each))).map((each) => words('warning', each)),
  ];
}
