/** After `npm ci`: the types of WXT. An old Node is told so before it stumbles over what it cannot read. */
import './check-node.mjs';

const { runTool } = await import('./test/run-tool.mjs');
process.exit((await runTool(['wxt', 'prepare'])) ? 0 : 1);
