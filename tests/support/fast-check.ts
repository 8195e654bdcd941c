import { createRequire } from 'node:module';
import { SEED } from './seed';

/** fast-check as all unit tests import it (an alias of vitest.config.ts): with the seed of this run. */
const { default: fc }: typeof import('fast-check') = createRequire(import.meta.url)('fast-check');
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });

export default fc;
