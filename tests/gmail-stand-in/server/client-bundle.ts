import path from 'node:path';
import { build } from 'esbuild';

let bundle: Promise<string> | undefined;

/** The page's script, bundled once for each process. */
export function clientScript(): Promise<string> {
  bundle ??= build({
    entryPoints: [path.join(import.meta.dirname, '../client/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    charset: 'utf8',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundle;
}
