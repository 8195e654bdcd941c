import { build } from 'wxt';

/** Builds the extension: as it ships, or with a clock that the played story can move. */
export async function buildExtension(mode: 'production' | 'e2e'): Promise<void> {
  process.env.NODE_ENV = 'production';
  await build({ mode });
}
