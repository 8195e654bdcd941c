import { expect, type Locator, type Page } from '@playwright/test';
import { clickSend, compose, goToList, reply, rows, waitForToast } from '../gmail-stand-in/driver';
import { expectAxeClean } from '../support/axe';
import { callService, test } from '../support/overlay-scene';

/** From the options page into a draft, onto the touch, and back as "given before". */

const bodyOf = (draft: Locator) => draft.locator('[g_editable=true][role=textbox]');

async function insert(page: Page, title: string | RegExp): Promise<void> {
  await page.locator('next-touch-compose').getByRole('button', { name: 'Insert a value item or template' }).click();
  await page.getByRole('menuitem', { name: title }).click();
}

test('what the rep gives', async ({ scene }) => {
  const { inbox } = scene;
  const items = () => scene.rows('valueItems');

  const options = await scene.openPage('options.html#value');
  await options.setViewportSize({ width: 1280, height: 900 });
  await test.step('an example is taken with one click, and put back', async () => {
    await expect(options.getByText('Nothing here yet.')).toBeVisible();
    await options.getByRole('button', { name: 'Use it: One question' }).click();
    await expect(options.getByRole('link', { name: 'One question' })).toBeVisible();
    await expect(options.getByRole('button', { name: 'Use it: One question' })).toHaveCount(0);
  });
  await test.step('one of the rep’s own, by keyboard alone', async () => {
    await options.getByRole('button', { name: 'New item' }).press('Enter');
    await expect(options.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await options.keyboard.type('Audit guide');
    await options.keyboard.press('Tab');
    await options.keyboard.type('https://vendor.example/audit');
    await options.keyboard.press('Tab');
    await options.keyboard.type('this guide is for teams like the one at {{company}}:');
    await options.keyboard.press('Control+Home');
    await options.keyboard.type('Hi ');
    await options.keyboard.press('Tab');
    await options.keyboard.press('Space');
    await expect(options.getByRole('textbox', { name: 'Text' })).toBeFocused();
    await options.keyboard.type(', ');
    await expect(options.getByTestId('value-preview')).toHaveText(
      'Hi Kim, this guide is for teams like the one at Example Ltd:\nhttps://vendor.example/audit',
    );
    await expectAxeClean(options, 'body');
    await options.getByRole('textbox', { name: 'When it helps' }).press('Enter');
    await expect(options.getByText('Audit guide added')).toBeVisible();
    await expect
      .poll(async () => (await items()).map(({ title }) => title).sort())
      .toEqual(['Audit guide', 'One question']);
    await expectAxeClean(options, 'body');
  });
  await test.step('put away, brought back, and found by the search', async () => {
    await options.getByRole('button', { name: 'More: One question' }).click();
    await options.getByRole('menuitem', { name: 'Archive' }).click();
    await expect(options.getByText('1 archived')).toBeVisible();
    await options.getByRole('button', { name: 'Undo' }).click();
    await expect(options.getByText('1 archived')).toHaveCount(0);
    await options.getByRole('combobox', { name: 'Search settings' }).fill('snippet');
    await options.keyboard.press('Enter');
    await expect.poll(() => new URL(options.url()).hash).toBe('#value/value-list');
  });

  await test.step('another, with a tag, a condition and a place to fill in', async () => {
    await options.goto(new URL('options.html#value/new', options.url()).href);
    const field = (name: string) => options.getByRole('textbox', { name, exact: true });
    await field('Title').fill('Price guide');
    await field('Link').fill('https://vendor.example/prices');
    await field('Text').fill('Hi {{firstName}}{% if company %} of {{company}}{% endif %}, from [your price] on:');
    await field('Tags').fill('prices, audit');
    await expect(options.getByTestId('value-preview')).toContainText('Hi Kim of Example Ltd, from [your price] on:');
    await options.getByRole('button', { name: 'Save' }).click();
    await expect(options.getByText('Price guide added')).toBeVisible();
  });

  const TEXT = 'Hi Finn, this guide is for teams like the one at Acme:\nhttps://vendor.example/audit';
  const help = inbox.locator('next-touch-compose');
  await inbox.bringToFront();
  await test.step('in a draft it stands at the caret, filled in', async () => {
    const draft = await compose(inbox, {
      to: ['finn@acme.example'],
      subject: 'For your audit',
      body: 'Before. After.',
    });
    await expect(help).toContainText('Insert');
    await bodyOf(draft).press('Control+Home');
    for (let n = 0; n < 'Before. '.length; n++) await inbox.keyboard.press('ArrowRight');
    await insert(inbox, 'Audit guide');
    expect((await bodyOf(draft).innerText()).replace(/\n+/g, '\n')).toBe(`Before. ${TEXT}After.`);
    await clickSend(draft);
    await waitForToast(inbox);
    await expect
      .poll(async () => (await scene.rows('sends')).filter(({ state }) => state === 'accepted').length)
      .toBe(1);
    await scene.passTime({ seconds: 40 });
    const guide = (await items()).find(({ title }) => title === 'Audit guide')?.id;
    const gave = async () => (await scene.rows('touches')).find(({ subject }) => subject === 'For your audit');
    await expect.poll(async () => (await gave())?.valueItemId).toBe(guide);
  });
  await test.step('in an answer at the end of a long thread: an empty opening with something new is no empty mail', async () => {
    await inbox.setViewportSize({ width: 1280, height: 420 });
    await goToList(inbox, 'sent');
    await rows(inbox).filter({ hasText: 'Onboarding at Umbrella' }).click();
    const inline = await reply(inbox, { body: 'Hi Dan, just checking in. ' });
    await expect(help).toContainText('“just checking in” gives nothing new');
    await bodyOf(inline).press('Control+End');
    await insert(inbox, 'Audit guide');
    await expect(bodyOf(inline)).toContainText('Hi Dan, this guide is for teams like the one at Umbrella:');
    await expect(help).not.toContainText('gives nothing new');
  });
  await test.step('what they have is marked', async () => {
    await compose(inbox, { to: ['finn@acme.example'], subject: 'Again' });
    await help.last().getByRole('button', { name: 'Insert a value item or template' }).click();
    await expect(inbox.getByRole('menuitem', { name: /Audit guide.*Given before/ })).toBeVisible();
    await inbox.keyboard.press('Escape');
  });
  await test.step('what is new for them is offered: one key inserts it, says what is left to fill in, and is undone', async () => {
    const body = inbox.locator('[g_editable=true][role=textbox]').last();
    await expect(help.last().getByRole('button', { name: 'Insert “Price guide”' })).toBeVisible();
    await body.focus();
    await expect(body).toBeFocused();
    await inbox.keyboard.press('Alt+Shift+KeyV');
    await expect(body).toContainText('Hi Finn of Acme, from [your price] on:');
    await expect(help.last()).toContainText('Still to fill in: [your price]');
    await help.last().getByRole('button', { name: 'Undo' }).click();
    await expect(body).not.toContainText('Hi Finn');
    await expect(help.last()).toContainText('Taken out of the draft');
  });
});

test('from the checklist two keys bring the template of the step into the answer', async ({ scene }) => {
  const { inbox } = scene;
  await callService(scene, 'setup', 'saveValueItem', {
    ...{ id: null, kind: 'template', title: 'Second angle', url: null, note: '', tags: [], stage: null },
    text: 'Hi {{firstName}}, teams like the one at {{company}} save a day a week:',
  });
  const popup = await scene.openPage('popup.html');
  await expect(popup.getByRole('listitem').filter({ hasText: 'Ben Brook' })).toContainText('Second angle');
  await popup.keyboard.press('j');
  await expect(popup.locator('.nt-row-current')).toContainText('Email Ben Brook');
  // The page closes itself before the key is up.
  await Promise.all([popup.waitForEvent('close'), popup.keyboard.press('Enter').catch(() => {})]);

  const body = inbox.getByRole('region').locator('[g_editable="true"]');
  await expect(inbox.locator('next-touch-compose')).toContainText('Second angle');
  await body.focus();
  await inbox.screenshot({ path: 'test-results/answer-offered.png' });
  await inbox.keyboard.press('Alt+Shift+KeyV');
  await expect(body).toContainText('Hi Ben, teams like the one at Globex save a day a week:');
  await inbox.screenshot({ path: 'test-results/answer-inserted.png' });
});

test('from the list in Gmail, by the main button or by Enter, two acts bring it into the answer', async ({ scene }) => {
  const { inbox } = scene;
  await callService(scene, 'setup', 'saveValueItem', {
    ...{ id: null, kind: 'template', title: 'Second angle', url: null, note: '', tags: [], stage: null },
    text: 'Hi {{firstName}}, teams like the one at {{company}} save a day a week:',
  });
  const openTray = () => inbox.getByRole('button', { name: /Open the list$/ }).click();
  await openTray();
  await inbox.getByRole('button', { name: 'Email Ben Brook, Globex', exact: true }).click();
  const body = inbox.getByRole('region').locator('[g_editable="true"]');
  const help = inbox.locator('next-touch-compose');
  await help.getByRole('button', { name: 'Insert “Second angle”' }).click();
  await expect(body).toContainText('Hi Ben, teams like the one at Globex save a day a week:');
  await help.getByRole('button', { name: 'Undo' }).click();
  await expect(body).not.toContainText('Hi Ben');
  await body.focus();
  await inbox.keyboard.press('Alt+Shift+KeyV');
  await expect(body).toContainText('Hi Ben, teams like the one at Globex save a day a week:');
});
