import { expect, type Page } from '@playwright/test';
import { callService, test, tray } from '../support/overlay-scene';

/** What Next Touch itself speaks; languages.e2e.ts is about the language Gmail is in. */

/** The sections of this edition as the page lists them: what leads there, and its title. */
function sectionsOf(options: Page): Promise<{ hash: string; title: string }[]> {
  const links = options.getByRole('navigation').locator('a[href^="#"]');
  return links.evaluateAll((all) =>
    all.map((link) => ({ hash: (link as HTMLAnchorElement).hash, title: link.textContent ?? '' })),
  );
}

/** Texts cut off or running out of their box, and pages that scroll sideways. Cut with an ellipsis is meant. */
async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const sideways = root.scrollWidth > root.clientWidth ? [`the page: ${root.scrollWidth} > ${root.clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0) return false;
      const { overflowX, textOverflow, display, clipPath, position } = getComputedStyle(element);
      const isHidden = clipPath !== 'none' || (position === 'absolute' && element.clientWidth <= 1);
      if (isHidden || display === 'inline' || textOverflow === 'ellipsis' || ['auto', 'scroll'].includes(overflowX))
        return false;
      return [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    });
    return [...sideways, ...cut.map((element) => `${element.className}: ${element.textContent?.slice(0, 60)}`)];
  });
}

test('the language chosen is spoken at once, everywhere, and fits', async ({ scene }) => {
  test.slow();
  const popup = await scene.openPage('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  const options = await scene.openPage('options.html#look');
  await options.setViewportSize({ width: 1200, height: 800 });
  const say = async (language: string | null) => {
    await callService(scene, 'setup', 'saveSettings', { language });
    for (const page of [popup, options]) {
      await expect(page.locator('html')).toHaveAttribute('lang', language ?? 'en-US');
    }
  };
  // A machine without Japanese letters draws narrow boxes in their place; spaced out they are as wide as the letters.
  // A constructed style sheet: the pages' policy allows no inline style.
  for (const page of [popup, options])
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':lang(ja) { letter-spacing: 0.5em }');
      document.adoptedStyleSheets.push(sheet);
    });
  await expect(popup.locator('html')).toHaveAttribute('lang', 'en-US');

  for (const [language, done, due] of [
    ['de', 'Erledigt', /Kontakte fällig/],
    ['ja', '完了', /期日のコンタクト/],
    ['fr', 'Fait', /contacts à faire/],
    ['es', 'Hecho', /contactos pendientes/],
    ['pt', 'Feito', /contatos pendentes/],
  ] as const) {
    await say(language);
    await expect(popup.getByRole('button', { name: new RegExp(`^${done}`) }).first()).toBeVisible();
    await expect(tray(scene.inbox)).toHaveAccessibleName(due);
    expect(await overflowing(popup), `popup in ${language}`).toEqual([]);
    const sections = await sectionsOf(options);
    expect(sections.length).toBeGreaterThan(10);
    for (const { hash, title } of sections) {
      await options.evaluate((to) => {
        location.hash = to;
      }, hash);
      await expect(options.getByRole('heading', { name: title, exact: true }).first()).toBeVisible();
      expect.soft(await overflowing(options), `options, ${hash} in ${language}`).toEqual([]);
    }
  }
  await say(null);
});
