/** `npm run zip [-- firefox]`: builds and packs; the zips are in `dist/`. */
import { build, targetNamed, writeRelease } from './output.mjs';
import { zipsOf } from './zips.mjs';

const target = targetNamed(process.argv[2]);
for (const [name, bytes] of Object.entries(zipsOf(target, build(target)))) {
  console.log(`${writeRelease(name, bytes)}: ${Math.ceil(bytes.length / 1024)} kB`);
}
