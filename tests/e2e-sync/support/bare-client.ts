import path from 'node:path';
import { build } from 'esbuild';
import type { Profile } from './profile';

/** In the page, once the client is there. */
declare function publishBare(server: string, prefix: string, count: number): Promise<number>;

let bundle: Promise<string> | undefined;

/**
 * What a client that does nothing but publish takes for as many messages, ms: the same library in the same browser, which is
 * what the product is held against.
 */
export async function bareClient({ page }: Profile, server: string, prefix: string, count: number): Promise<number> {
  bundle ??= build({
    ...{ entryPoints: [path.join(import.meta.dirname, 'bare-page.ts')], bundle: true, write: false },
    ...{ format: 'iife', target: 'chrome120', minify: true },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  await page.evaluate(await bundle);
  return page.evaluate(([url, name, n]) => publishBare(url, name, n), [server, prefix, count] as const);
}
