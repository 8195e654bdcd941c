import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation in these elements, what they hold in open shadow roots included. */
export async function expectAxeClean(page: Page, ...hosts: string[]): Promise<void> {
  // No frames here, so no page of its own to gather their answers.
  let builder = new AxeBuilder({ page }).setLegacyMode();
  for (const host of hosts) builder = builder.include(host);
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
