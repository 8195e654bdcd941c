import type { Locator, Page } from '@playwright/test';
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
