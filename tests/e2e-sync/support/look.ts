import type { Page } from '@playwright/test';
import { expectAxeClean } from '../../support/axe';

/** Folder for pictures of what is tested, to look at; none are taken without it. */
const SHOTS = process.env.SYNC_SHOTS;

/** What is on the screen is fit for everybody. @param part selector of what is looked at by axe */
export async function look(page: Page, name: string, part = 'main'): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  await expectAxeClean(page, part);
}
