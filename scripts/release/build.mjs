/** `npm run build [-- firefox]`: the build in `dist/`. */
import { build, targetNamed } from './output.mjs';

const target = targetNamed(process.argv[2]);
build(target);
console.log(`\nReady to load: dist/${target}`);
