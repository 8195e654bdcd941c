import { expect, type Page } from '@playwright/test';
import { clickSend, compose, discard, goToList, reply, rows, waitForToast } from '../gmail-stand-in/driver';
import { test, tray } from '../support/overlay-scene';

/** What the rep reads, answers and presses in Gmail. */
const THEIRS = {
  text: ['h2.hP', '.a3s', '.gE'],
  draft: ['[g_editable="true"]', 'input[name="subjectbox"]', '.aoP'],
  send: ['.aoO'],
  toast: ['div.b8[role="alert"]', '#link_undo'],
};
/** Distance of the points looked at, px: in the places of Gmail, and where it only counts that something of ours is there. */
const STEP = { fine: 8, coarse: 32 };

/** Px² of each of Gmail's places that lie under something of ours, by selector; places without are left out. */
function covered(page: Page, selectors: string[], step = STEP.fine): Promise<Record<string, number>> {
  return page.evaluate(
    ({ all, step }) => {
      const isOurs = (x: number, y: number) => document.elementFromPoint(x, y)?.localName.startsWith('next-touch-');
      const under = (element: Element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        let points = 0;
        for (let x = Math.max(0, left) + 1; x < Math.min(innerWidth, right); x += step)
          for (let y = Math.max(0, top) + 1; y < Math.min(innerHeight, bottom); y += step)
            if (isOurs(x, y)) points += 1;
        return points * step * step;
      };
      const seen = all.flatMap((css) =>
        [...document.querySelectorAll(css)]
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => [css, under(each)] as const),
      );
      return Object.fromEntries(seen.filter(([, area]) => area > 0));
    },
    { all: selectors, step },
  );
}

test('an email that is due is answered from its row, whether its thread is shown already or not', async ({ scene }) => {
  const { inbox } = scene;
  const answer = inbox.getByRole('region').locator('[g_editable="true"]');
  const press = () => inbox.getByRole('button', { name: 'Email Dan Hill, Umbrella', exact: true }).click();
  await tray(inbox).click();
  await press();
  await expect(answer).toBeVisible();
  await expect(inbox.locator('next-touch-compose')).toHaveCount(1);
  expect(inbox.url()).toContain('#all/');

  await discard(inbox.getByRole('region'));
  await expect(answer).toHaveCount(0);
  await press();
  await expect(answer).toBeVisible();

  await discard(inbox.getByRole('region'));
  await goToList(inbox, 'sent');
  await rows(inbox).filter({ hasText: 'Onboarding at Umbrella' }).click();
  await inbox.locator('.nt-thread-tab').waitFor();
  await expect(answer).toHaveCount(0);
  await press();
  await expect(answer).toBeVisible();
});

for (const [name, language] of [
  ['left to right', 'en'],
  ['right to left', 'ar'],
] as const) {
  test.describe(name, () => {
    test.use({ gmail: { language } });
    test(`nothing of ours lies over the mail, its answer, Send or a toast, ${name}`, async ({ scene }) => {
      const { inbox } = scene;
      const free = async (what: string, selectors: string[]) => {
        for (const css of selectors) await expect(inbox.locator(css).first(), `${what}: ${css}`).toBeVisible();
        expect(await covered(inbox, selectors), what).toEqual({});
      };
      for (const [width, height] of [
        [1024, 768],
        [1280, 800],
        [1920, 1080],
      ] as const) {
        const at = (what: string) => `${what}, ${width} px`;
        await inbox.setViewportSize({ width, height });
        await goToList(inbox, 'sent');
        await rows(inbox).filter({ hasText: 'Onboarding at Umbrella' }).click();
        await inbox.locator('.nt-thread-tab').waitFor();
        await free(at('card folded'), THEIRS.text);
        await inbox.locator('.nt-thread-tab').click();
        await inbox.locator('.nt-thread-touches').waitFor();
        // The measure sees the card, and that it lies over nothing of the mail.
        expect(await covered(inbox, ['body'], STEP.coarse)).not.toEqual({});
        await free(at('card'), THEIRS.text);
        await tray(inbox).click();
        await inbox.locator('.nt-tray-list').waitFor();
        await free(at('tray'), THEIRS.text);
        await inbox.keyboard.press('Escape');

        const answer = await reply(inbox, { to: [], body: 'Just checking in.' });
        await inbox.locator('next-touch-compose li').first().waitFor();
        await free(at('answer'), [...THEIRS.text, '.inline [g_editable="true"]', '.inline .aoO']);
        await clickSend(answer);
        await waitForToast(inbox);
        await inbox.locator('next-touch-sent article').waitFor();
        await free(at('after the answer'), [...THEIRS.text, ...THEIRS.toast]);

        const draft = await compose(inbox, { to: ['finn@acme.example'], subject: 'Audit', body: 'Just checking in.' });
        await inbox.locator('next-touch-compose li').first().waitFor();
        await free(at('draft'), [...THEIRS.draft, ...THEIRS.send]);
        await clickSend(draft);
        await waitForToast(inbox);
        await expect(inbox.locator('next-touch-sent article')).toHaveCount(1);
        await free(at('after the send'), THEIRS.toast);
        await inbox.locator('.nt-thread-head button').click();
      }
    });

    test(`what is ours stands beside Gmail's side panel, opened and folded away, ${name}`, async ({ scene }) => {
      const { inbox } = scene;
      const panel = inbox.locator('.WN9Ejb');
      const free = [...THEIRS.text, '.WN9Ejb', '.brC-brG', '[role="tab"]', '[data-stand-in="fold-side-panel"]'];
      const card = () => inbox.locator('.nt-thread').boundingBox();
      await inbox.setViewportSize({ width: 1280, height: 800 });
      await goToList(inbox, 'sent');
      await rows(inbox).filter({ hasText: 'Onboarding at Umbrella' }).click();
      await inbox.locator('.nt-thread-tab').click();
      await inbox.locator('.nt-thread-touches').waitFor();
      const before = await card();

      await inbox.locator('[data-stand-in="calendar"]').click();
      await expect(panel).toBeVisible();
      await expect.poll(() => covered(inbox, free)).toEqual({});
      const beside = await card();
      expect(beside?.width).toBeGreaterThanOrEqual(240);
      expect(Math.abs((beside?.x ?? 0) - (before?.x ?? 0))).toBeGreaterThan(200);

      await inbox.locator('[data-stand-in="calendar"]').click();
      await expect(panel).toBeHidden();
      await expect.poll(card).toEqual(before);

      await inbox.locator('[data-stand-in="fold-side-panel"]').click();
      await expect.poll(() => covered(inbox, free)).toEqual({});
      await inbox.locator('.nt-thread-head button').click();
      await expect.poll(() => covered(inbox, free)).toEqual({});
    });
  });
}
