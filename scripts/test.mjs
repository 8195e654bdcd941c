import { spawnSync } from 'node:child_process';

const steps = [
  ['npx', ['biome', 'ci', '.']],
  ['npx', ['tsc', '--noEmit']],
  ['npx', ['vitest', 'run', '--reporter=json', '--outputFile=test-results/unit.json', '--reporter=default']],
  ['npx', ['wxt', 'build']],
];
let failed = 0;
for (const [command, args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) failed += 1;
}
const { readFileSync } = await import('node:fs');
const unit = JSON.parse(readFileSync('test-results/unit.json', 'utf8'));
failed += unit.numFailedTests;
console.log(`${unit.numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 || unit.numPassedTests === 0 ? 1 : 0);
