/** Draws public/icon/*.png from icon.svg: `npx tsx scripts/pictures/icons.ts`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { keepsSandbox } from '../browser/sandbox.mjs';

const SIZES = [16, 32, 48, 96, 128];

const svg = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: ensureBrowser().file, chromiumSandbox: keepsSandbox() });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
  await page.screenshot({
    path: path.resolve(import.meta.dirname, `../../public/icon/${size}.png`),
    omitBackground: true,
  });
}
await browser.close();
