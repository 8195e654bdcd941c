import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { clickSend, compose, goToList, rows } from '../gmail-stand-in/driver';
import type { StandInOptions } from '../gmail-stand-in/server';
import { installedFonts } from '../support/installed-fonts';
import { chips, test, tray } from '../support/overlay-scene';

/**
 * How every surface looks, against pictures that a person has looked at. Text is drawn by the fonts of the machine: where
 * they are not those of the pictures, nothing is compared and the test says so.
 */

const SHOTS = path.join(import.meta.dirname, 'screenshots');
const FONTS = path.join(SHOTS, 'fonts.txt');
/** Survives another anti-aliasing; a button that moved or a colour that changed does not. */
const TOLERANCE = { maxDiffPixelRatio: 0.01, threshold: 0.25, animations: 'disabled', caret: 'hide' } as const;

/** Compares the page with the picture of that look; in light also with the one in forced colours. */
async function expectLook(page: Page, look: string, surface: string): Promise<void> {
  await page.mouse.move(640, 4);
  await expect(page).toHaveScreenshot([`${look}-${surface}.png`], TOLERANCE);
  if (look !== 'light') return;
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page).toHaveScreenshot([`contrast-${surface}.png`], TOLERANCE);
  await page.emulateMedia({ forcedColors: 'none' });
}

/** Every surface, one after the other. */
async function walk(inbox: Page, look: string): Promise<void> {
  await goToList(inbox, 'sent');
  await expect(chips(inbox).first()).toBeVisible();
  await chips(inbox).nth(1).click();
  await inbox.locator('next-touch-tip .nt-tip').waitFor();
  await expectLook(inbox, look, 'chips');
  await inbox.keyboard.press('Escape');

  await tray(inbox).click();
  await inbox.locator('.nt-tray-list').press('s');
  await inbox.locator('.nt-snooze').waitFor();
  await expectLook(inbox, look, 'tray');
  await inbox.keyboard.press('Escape');
  await inbox.keyboard.press('Escape');
  await expect(inbox.locator('.nt-tray-panel')).toHaveCount(0);

  await rows(inbox).filter({ hasText: 'Onboarding at Umbrella' }).click();
  await inbox.locator('.nt-thread-tab').click();
  await inbox.locator('.nt-thread-touches').waitFor();
  await expectLook(inbox, look, 'thread');
  await inbox.locator('.nt-thread-head button').click();

  const draft = await compose(inbox, {
    to: ['finn@acme.example'],
    subject: 'A checklist for audits',
    body: 'Hi Finn, just checking in.',
  });
  await inbox.locator('next-touch-compose li').first().waitFor();
  await expectLook(inbox, look, 'draft');
  await clickSend(draft);
  const card = inbox.locator('next-touch-sent article');
  await card.hover();
  await expect(inbox.locator('next-touch-compose li')).toHaveCount(0);
  await card.getByRole('button').first().focus();
  await inbox.locator('#link_undo').waitFor();
  await expectLook(inbox, look, 'sent');
}

test.beforeEach(({ browserName: _ }, { config }) => {
  const known = existsSync(FONTS) ? readFileSync(FONTS, 'utf8').trim() : '';
  const isTaking = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed';
  if (isTaking) writeFileSync(FONTS, `${installedFonts()}\n`);
  test.skip(!isTaking && known !== installedFonts(), `The pictures were taken with other fonts: ${known}`);
});

const LOOKS: [name: string, gmail: StandInOptions, style: string][] = [
  ['light', {}, ''],
  ['dark', { theme: 'dark' }, ''],
  ['rtl', { language: 'ar' }, ''],
  // The browser's text size set to twice the usual.
  ['double', {}, 'html { font-size: 200% }'],
];
for (const [name, gmail, style] of LOOKS) {
  test.describe(name, () => {
    // Gmail's longest time to undo, so that the toast is in the picture.
    test.use({ gmail: { ...gmail, undoSeconds: 30 } });
    test(`every surface, ${name}`, async ({ scene }) => {
      if (style) await scene.inbox.addStyleTag({ content: style });
      await walk(scene.inbox, name);
    });
  });
}

test.describe('split pane and compact rows', () => {
  test.use({ gmail: { splitPane: 'three', density: 'compact' } });
  test('chips, reduced motion', async ({ scene }) => {
    const { inbox } = scene;
    await goToList(inbox, 'sent');
    await expect(chips(inbox).first()).toBeVisible();
    await expectLook(inbox, 'split', 'chips');
    await inbox.emulateMedia({ reducedMotion: 'reduce' });
    await tray(inbox).click();
    await inbox.locator('.nt-tray-list').waitFor();
    const moving = await inbox.evaluate(
      () => document.getAnimations().filter((each) => each.playState === 'running').length,
    );
    expect(moving).toBe(0);
  });
});
