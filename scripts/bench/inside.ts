import type { Page } from '@playwright/test';
import type { Scene } from '../../tests/support/scene';

/** The page of the extension that holds the product's own functions: scripts/bench/pages/inside.ts. */
export async function openInside(scene: Scene): Promise<Page> {
  return scene.browser.openPage('bench-inside.html');
}
