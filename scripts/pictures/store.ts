import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '@/lib/i18n/languages';
import { callService } from '../../tests/support/overlay-scene';
import { closeScene, type Scene } from '../../tests/support/scene';
import { openExampleScene } from '../main-job/example-scene';
import { openChecklist, openGmail, openOptions, showCard, showChips } from './screens';
import { shoot } from './shoot';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/store');
/** What both stores take: 1280 × 800. */
const SIZE = { width: 1280, height: 800 };

const asUrl = (bytes: Buffer): string => `data:image/png;base64,${bytes.toString('base64')}`;

/** The popup as it hangs from the toolbar, over Gmail. */
async function overGmail(scene: Scene, inbox: Page, popup: Page): Promise<Page> {
  const [behind, front] = [await inbox.screenshot(), await popup.screenshot()];
  const page = await scene.browser.context.newPage();
  await page.setViewportSize(SIZE);
  await page.setContent(`<style>
    body { margin: 0; background: url(${asUrl(behind)}) }
    img { position: fixed; inset: 12px 32px auto auto; border-radius: 12px; box-shadow: 0 8px 40px #0006 }
  </style><img src="${asUrl(front)}" alt="">`);
  await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
  return page;
}

async function speak(scene: Scene, language: Language): Promise<void> {
  await callService(scene, 'setup', 'saveSettings', { language });
}

async function takeIn(scene: Scene, language: Language): Promise<void> {
  await speak(scene, language);
  const inbox = await openGmail(scene);
  await showChips(inbox);
  await showCard(inbox);
  const to = (name: string) => path.join(FOLDER, 'images', language, `${name}.jpg`);
  await shoot(inbox, to('1-gmail'));
  const popup = await openChecklist(scene);
  await popup.locator(`html[lang^=${language}]`).waitFor();
  const checklist = await overGmail(scene, inbox, popup);
  await shoot(checklist, to('2-checklist'));
  const cadence = await openOptions(scene, 'cadences/steady');
  await cadence.locator(`html[lang^=${language}]`).waitFor();
  await shoot(cadence, to('3-cadence'));
  for (const page of [inbox, popup, checklist, cadence]) await page.close();
}

/** The small tile the store of Chrome asks for, 440 × 280. */
async function takeTile(scene: Scene): Promise<void> {
  const icon = readFileSync(path.resolve(import.meta.dirname, 'icon.svg'), 'utf8');
  const page = await scene.browser.context.newPage();
  await page.setViewportSize({ width: 440, height: 280 });
  await page.setContent(`<style>
    body { margin: 0; height: 280px; display: grid; place-content: center; justify-items: center; gap: 18px;
      background: #fff; color: #1f1f1f; font: 600 34px system-ui, sans-serif }
    svg { width: 96px; height: 96px }
  </style>${icon}<div>Next Touch</div>`);
  await shoot(page, path.join(FOLDER, 'images', 'tile.jpg'));
  await page.close();
}

/** Throws where Japanese would be drawn as boxes. Systems other than Linux bring their fonts. */
function expectJapaneseFont(): void {
  if (process.platform !== 'linux') return;
  const found = execFileSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  if (!found.trim()) throw new Error('No Japanese font: install one, such as fonts-vlgothic, and run this again.');
}

/** Takes the pictures of the stores, in every language the product speaks, each with a book of its own. */
export async function takeStorePictures(): Promise<void> {
  expectJapaneseFont();
  rmSync(path.join(FOLDER, 'images'), { recursive: true, force: true });
  for (const language of LANGUAGES) {
    console.log(`  ${language}`);
    const scene = await openExampleScene({ port: 0, headless: true });
    try {
      await takeIn(scene, language);
      if (language === 'en') await takeTile(scene);
    } finally {
      await closeScene(scene);
    }
  }
}
