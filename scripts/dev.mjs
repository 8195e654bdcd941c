/** `npm run dev`: builds and rebuilds while you edit, in a browser of its own where there is a screen. */
import './check-node.mjs';

const { hasScreen } = await import('./browser/has-screen.mjs');
const { runTool } = await import('./test/run-tool.mjs');
const env = { ...process.env };
if (!hasScreen()) {
  env.NEXT_TOUCH_DEV_BROWSER = 'none';
  console.log(
    'No screen here, so no browser is opened. The extension is built into .output/chrome-mv3-dev and again after each change: load that folder under chrome://extensions of a browser that has one. To see it work without a screen: npm start -- --headless',
  );
}
process.exit((await runTool(['wxt', ...process.argv.slice(2)], env)) ? 0 : 1);
