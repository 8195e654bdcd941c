import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface AxeOptions {
  /** Ids of the only rules to run. */
  rules?: string[];
  /** Selectors of what is looked at, with all it holds, open shadow roots included; without them the whole page. */
  within?: readonly string[];
}

/** Waits until no transition is under way, in open shadow roots either: amid one, colours are neither those before nor after. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots: DocumentOrShadowRoot[] = [document];
    for (const each of document.querySelectorAll('*')) if (each.shadowRoot) roots.push(each.shadowRoot);
    const moving = roots.flatMap((root) => root.getAnimations()).filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** What axe finds wrong on the page, by rule and element. */
async function axeFindings(page: Page, { rules, within = [] }: AxeOptions = {}): Promise<string[]> {
  await settle(page);
  // Its source is over a megabyte, which the library would send before each look.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  // No frames here, so no page of its own to gather their answers.
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  if (rules) builder.withRules(rules);
  for (const each of within) builder.include(each);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** No finding of axe in these elements. */
export async function expectAxeClean(page: Page, ...within: string[]): Promise<void> {
  expect(await axeFindings(page, { within })).toEqual([]);
}

/** No finding of axe, in light and in dark, where only colours differ. Leaves the page light. @param state what is shown */
export async function expectCleanInBoth(page: Page, state: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await axeFindings(page, colorScheme === 'dark' ? { rules: ['color-contrast'] } : {});
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
}
