import path from 'node:path';
import type { Page } from '@playwright/test';
import { goToList } from '../../tests/gmail-stand-in/driver';
import type { StandInOptions } from '../../tests/gmail-stand-in/server';
import { callService } from '../../tests/support/overlay-scene';
import { closeScene, type Scene } from '../../tests/support/scene';
import { openExampleScene } from '../main-job/example-scene';
import { openGmail, showCard, showChips, showDraft, showThread, showTray } from './screens';
import { shoot } from './shoot';

const FOLDER = path.resolve(import.meta.dirname, '../../test-results/looks');
const WIDE = { width: 1280, height: 900 };

/** One way in which every surface is looked at. */
interface Look {
  language?: 'de' | 'ja';
  isDark?: boolean;
  isRightToLeft?: boolean;
  forcedColors?: boolean;
  /** Width of pages; of the popup as wide as it is, or as this where that is less. */
  width?: number;
  /** The browser's zoom. */
  zoom?: number;
}

const LOOKS: Record<string, Look> = {
  light: {},
  dark: { isDark: true },
  narrow: { width: 360 },
  double: { zoom: 2 },
  rtl: { isRightToLeft: true },
  forced: { forcedColors: true },
  german: { language: 'de' },
  japanese: { language: 'ja' },
};

/** Pages of the extension, and what is pressed on them first. */
const PAGES: [name: string, file: string, open?: (page: Page) => Promise<unknown>][] = [
  ['popup', 'popup.html'],
  ['popup-one', 'popup.html', (page) => page.keyboard.press('i')],
  ['popup-snooze', 'popup.html', (page) => page.keyboard.press('s')],
  ['popup-keys', 'popup.html', (page) => page.keyboard.press('?')],
  ['popup-log', 'popup.html', (page) => page.keyboard.press('n')],
  ['popup-person', 'popup.html', (page) => page.keyboard.press('p')],
  ['popup-finish', 'popup.html', (page) => page.keyboard.press('f')],
  ['popup-move', 'popup.html', (page) => page.keyboard.press('m')],
  ['popup-palette', 'popup.html', (page) => page.keyboard.press('Control+k')],
  ['sidepanel', 'sidepanel.html'],
  ['checklist', 'popup.html'],
  ['insights', 'insights.html', (page) => page.locator('.recharts-bar-rectangle').first().waitFor()],
  ...[
    ...['prospects', 'pipeline', 'catch-up', 'cadences', 'cadences/steady', 'value', 'value/new', 'week', 'who'],
    ...['nudges', 'load', 'look', 'data', 'health', 'about', 'welcome'],
  ].map((place): [string, string] => [`options-${place.replace('/', '-')}`, `options.html#${place}`]),
];

const GMAIL: [name: string, show: (inbox: Page) => Promise<void>][] = [
  ['chips', showChips],
  ['tray', showTray],
  ['thread', showThread],
  ['draft', showDraft],
  ['sent', showCard],
];

async function dress(page: Page, { forcedColors, isDark, isRightToLeft }: Look): Promise<void> {
  await page.emulateMedia({
    colorScheme: isDark ? 'dark' : 'light',
    ...(forcedColors && { forcedColors: 'active' as const }),
  });
  if (isRightToLeft) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
}

/** At a zoom a page has fewer pixels of its own, each of them larger. */
function sizeOf(name: string, { width = WIDE.width, zoom = 1 }: Look) {
  const isNarrow = /^(popup|sidepanel)/.test(name);
  const own = isNarrow ? Math.min(400, width) : width;
  return { width: Math.round(own / (isNarrow ? 1 : zoom)), height: Math.round((isNarrow ? 600 : WIDE.height) / zoom) };
}

async function shootPages(scene: Scene, look: Look, to: (name: string) => string): Promise<void> {
  for (const [name, file, open] of PAGES) {
    const page = await scene.openPage(file);
    await page.setViewportSize(sizeOf(name, look));
    await dress(page, look);
    await page.locator('main, .nt-row').first().waitFor();
    await page.waitForTimeout(300);
    await open?.(page);
    await page.waitForTimeout(300);
    // The popup and the side panel are as high as their window.
    await shoot(page, to(name), { fullPage: /^(options|insights)/.test(file) });
    await page.close();
  }
}

/** Gmail is dressed by its own theme and language: its window is left as wide as people have it. */
async function shootGmail(scene: Scene, look: Look, to: (name: string) => string): Promise<void> {
  const inbox = await openGmail(scene);
  if (look.forcedColors) await inbox.emulateMedia({ forcedColors: 'active' });
  if (look.zoom) await inbox.addStyleTag({ content: `html { font-size: ${look.zoom * 100}% }` });
  if (look.width) await inbox.setViewportSize({ width: 1024, height: 700 });
  for (const [name, show] of GMAIL) {
    if (name === 'tray' || name === 'draft') await goToList(inbox, 'inbox');
    if (name === 'thread') await goToList(inbox, 'sent');
    await show(inbox);
    await shoot(inbox, to(`gmail-${name}`));
    await inbox.keyboard.press('Escape');
  }
}

/**
 * Every surface in every look, into test-results/looks, to be looked at by a person. Nothing is compared. With names of
 * looks in the environment (`LOOKS=dark,rtl`) only these.
 */
export async function takeLooks(): Promise<void> {
  const wanted = process.env.LOOKS?.split(',') ?? Object.keys(LOOKS);
  for (const [name, look] of Object.entries(LOOKS)) {
    if (!wanted.includes(name)) continue;
    console.log(`  ${name}`);
    const gmail: StandInOptions = {
      ...(look.isDark && { theme: 'dark' as const }),
      ...(look.isRightToLeft && { language: 'ar' as const }),
    };
    const scene = await openExampleScene({
      ...{ port: 0, headless: true, colorScheme: look.isDark ? 'dark' : 'light', gmail },
    });
    const to = (surface: string) => path.join(FOLDER, name, `${surface}.png`);
    try {
      if (look.language) await callService(scene, 'setup', 'saveSettings', { language: look.language });
      await shootPages(scene, look, to);
      await shootGmail(scene, look, to);
    } finally {
      await closeScene(scene);
    }
  }
}
