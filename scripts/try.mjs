/**
 * Tries one piece of the product on a file, for whoever got a report: `npm run try -- NAME FILE…`. Each name is a file of
 * `scripts/try/`, run with the arguments that follow.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('./try/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3));
const [name = '', ...args] = process.argv.slice(2);
const script = new URL(`${name}.ts`, folder);
if (!names.includes(name) || !existsSync(script)) {
  console.error(`Usage: npm run try -- NAME FILE\nNAME is one of: ${names.join(', ')}`);
  process.exit(2);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...args], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
