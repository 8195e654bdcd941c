/** `npm run e2e:firefox`: builds for Firefox and runs its end-to-end tests alone; a Firefox must be there. */
import '../check-node.mjs';

process.env.NEXT_TOUCH_FIREFOX = 'required';
const { runSuites } = await import('./run-suites.mjs');
const { FIREFOX_PHASES } = await import('./suites.mjs');
process.exit(await runSuites(process.argv.slice(2), FIREFOX_PHASES));
