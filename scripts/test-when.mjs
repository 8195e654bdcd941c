import './check-node.mjs';

const { runWhen } = await import('./test/run-when.mjs');
process.exit(await runWhen(process.argv.slice(2)));
