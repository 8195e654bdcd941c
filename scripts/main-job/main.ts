/** The main job: browser, extension, Gmail stand-in and an example book. Run it with `npm start`. */

import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { expectFree } from './free-port';
import { HELP, type Options, readOptions } from './options';

async function run({ headless, port, moment }: Options): Promise<void> {
  // What may be wrong is found before anything is built.
  await expectFree(port);
  const browser = ensureBrowser();
  console.log(`Browser: ${browser.file} (${browser.from})`);
  Object.assign(process.env, moment, { NEXT_TOUCH_BROWSER: browser.file });
  // Loaded now, for it reads where the browser is and what time it is to be.
  const { play } = await import('./play');
  await play({ headless, port });
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else await run(options);
} catch (error) {
  console.error(`\nNext Touch could not go on: ${error instanceof Error ? error.message : error}`);
  // A browser that was started ends with this process.
  process.exit(1);
}
