import './check-node.mjs';

const { runSuites } = await import('./test/run-suites.mjs');
process.exit(await runSuites(process.argv.slice(2)));
