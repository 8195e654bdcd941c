/** The main job: browser, extension, Gmail stand-in and an example book. Run it with `npm start`. */

import { closeScene } from '../../tests/support/scene';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { buildExtension } from './build-extension';
import { openExampleScene } from './example-scene';
import { type Options, readOptions } from './options';
import { stayOpen } from './stay-open';
import { playStory } from './story';

async function run({ headless, port }: Options): Promise<void> {
  const browser = ensureBrowser();
  console.log(`Browser: ${browser.file} (${browser.from})`);
  process.env.NEXT_TOUCH_BROWSER = browser.file;
  await buildExtension(headless ? 'e2e' : 'production');
  const scene = await openExampleScene({ port, headless });
  console.log(
    `Gmail stand-in: 127.0.0.1:${scene.gmail.port}, which this browser alone knows as https://mail.google.com`,
  );
  try {
    await (headless ? playStory(scene) : stayOpen(scene));
  } finally {
    await closeScene(scene);
  }
}

try {
  await run(readOptions(process.argv.slice(2)));
} catch (error) {
  console.error(`\nNext Touch could not go on: ${error instanceof Error ? error.message : error}`);
  // A browser that was started ends with this process.
  process.exit(1);
}
