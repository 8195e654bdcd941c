import './check-node.mjs';

// Loaded only after the check: an old Node cannot read the rest.
const { spawn } = await import('node:child_process');
const { fileURLToPath } = await import('node:url');
const main = fileURLToPath(new URL('./main-job/main.ts', import.meta.url));
const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
