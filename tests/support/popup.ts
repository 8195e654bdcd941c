import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Row } from './read-table';
import type { Scene } from './scene';

/** A row of the checklist. */
export const rowOf = (popup: Page, name: string): Locator => popup.getByRole('listitem').filter({ hasText: name });

/** The names on the rows, from the top. */
export const names = (popup: Page): Promise<string[]> => popup.locator('.nt-row-name').allTextContents();

/** The running enrollment of the prospect with this address. */
export async function enrollmentOf(scene: Scene, address: string): Promise<Row> {
  const prospect = (await scene.rows('prospects')).find((each) => each.addresses.includes(address));
  const found = (await scene.rows('enrollments')).find((each) => each.prospectId === prospect?.id);
  return found ?? {};
}

/** No finding of axe, in light and in dark. Leaves the page light. */
export async function expectClean(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // No frames here, so no page of its own to gather their answers.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    // Only colours differ in the dark.
    const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast']) : axe).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
}
