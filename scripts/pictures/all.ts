/**
 * Takes every picture of the documents anew, from the product, and writes the guide: `npm run pictures`. With names
 * (`guide`, `store`) only these.
 */
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { buildExtension } from '../main-job/build-extension';
import { writeGuide } from './guide';
import { takeStorePictures } from './store';

const PARTS = { guide: writeGuide, store: takeStorePictures };

process.env.NEXT_TOUCH_BROWSER = ensureBrowser().file;
await buildExtension('e2e');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0)
  throw new Error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
for (const [name, take] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(name);
  await take();
}
