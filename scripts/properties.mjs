import './check-node.mjs';

const { runProperties } = await import('./test/run-properties.mjs');
process.exit(await runProperties(process.argv.slice(2)));
