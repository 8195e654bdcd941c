import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits until a row of the checklist with this text is shown, and gives its words. */
export async function rowText(popup: Page, name: string): Promise<string> {
  const row = await popup.waitForFunction(
    (text) => [...document.querySelectorAll<HTMLElement>('.nt-row')].find((each) => each.textContent?.includes(text)),
    { timeout: 15_000 },
    name,
  );
  return popup.evaluate((each) => each?.innerText.replaceAll('\n', ' ') ?? '', row);
}

/** The names on the rows of the checklist, from the top. */
export const names = (popup: Page): Promise<string[]> =>
  popup.$$eval('.nt-row-name', (all) => all.map((each) => each.textContent ?? ''));

/** Presses keys one after the other, as a hand does. */
export async function press(page: Page, ...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits for a shown control of this exact name: by its `aria-label`, its `<label>`, or its own text. */
export async function named(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (wanted) =>
      [
        ...document.querySelectorAll<HTMLElement>('button, a, input, select, textarea, [role=menuitem], [role=tab]'),
      ].find((each) => {
        const label = (each as HTMLInputElement).labels?.[0]?.textContent;
        return (each.ariaLabel ?? label ?? each.textContent)?.trim() === wanted && each.getClientRects().length > 0;
      }),
    { timeout: 20_000 },
    name,
  );
  const element = found.asElement();
  if (!element) throw new Error(`No control is called “${name}”.`);
  return element as ElementHandle<HTMLElement>;
}

export async function clickNamed(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await named(page, name)).click();
}
