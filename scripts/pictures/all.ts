/**
 * Takes every picture of the documents anew, from the product, and writes the guide: `npm run pictures`. With names
 * (`guide`, `store`) only these; `looks` shoots every surface in every look into test-results.
 */
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { buildExtension } from '../main-job/build-extension';
import { writeGuide } from './guide';
import { takeLooks } from './looks';
import { takeStorePictures } from './store';

const PARTS = { guide: writeGuide, store: takeStorePictures };
/** Only by name. */
const ON_REQUEST = { looks: takeLooks };

process.env.NEXT_TOUCH_BROWSER = ensureBrowser().file;
await buildExtension('e2e');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PARTS || name in ON_REQUEST));
if (unknown.length > 0)
  throw new Error(
    `No such part: ${unknown.join(', ')}. There are: ${Object.keys({ ...PARTS, ...ON_REQUEST }).join(', ')}.`,
  );
for (const [name, take] of Object.entries({ ...PARTS, ...ON_REQUEST })) {
  if (wanted.length > 0 ? !wanted.includes(name) : name in ON_REQUEST) continue;
  console.log(name);
  await take();
}
