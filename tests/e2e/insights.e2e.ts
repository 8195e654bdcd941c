import { expect } from '@playwright/test';
import { expectAxeClean } from '../support/axe';
import { exampleHistory } from '../support/example-history';
import { restoreBook } from '../support/restore-book';
import { test } from '../support/scene';

const MAILBOX = 'rep@next-touch.example';

test('the rep sees what works, who is behind each figure, and takes up who was forgotten', async ({ scene }) => {
  const empty = await scene.openPage('insights.html');
  await expect(empty.getByText('Nothing to count yet')).toBeVisible();
  await empty.close();

  await restoreBook(scene.backstage, exampleHistory(scene.now(), MAILBOX, 240));
  const page = await scene.openPage('insights.html');
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page).toHaveTitle('Insights · Next Touch');
  await expect(page.getByRole('heading', { name: 'How far people were followed' })).toBeVisible();
  await expect(page.locator('.recharts-bar-rectangle').first()).toBeVisible();
  await expectAxeClean(page, 'body');

  // The list behind a figure is as long as the figure, and leads to a person's page.
  const dropped = page.getByRole('button', { name: /^\d+, show the people: Touch 1: Dropped$/ });
  const count = Number(await dropped.innerText());
  expect(count).toBeGreaterThan(5);
  await dropped.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'Touch 1: Dropped' });
  await expect(list.getByRole('link')).toHaveCount(count);
  await expectAxeClean(page, '[role=dialog]');
  await expect(list.getByRole('link').first()).toHaveAttribute('href', /^\/options\.html#prospect\//);
  await page.keyboard.press('Escape');

  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).first().click(),
  ]);
  expect(picture.suggestedFilename()).toBe('next-touch-touches.png');

  // Forgotten after one touch: taken up by one click, let go again by one undo.
  const running = async () => (await scene.rows('enrollments')).filter(({ state }) => state === 'active').length;
  const before = await running();
  const rescue = page.getByRole('button', { name: /^Take all \d+ up$/ });
  const forgotten = Number(/\d+/.exec(await rescue.innerText())?.[0]);
  await rescue.click();
  await expect(page.getByText(`${forgotten} people taken up`)).toBeVisible();
  expect(await running()).toBe(before + forgotten);
  await expect(page.getByText('Nobody was left behind after one touch.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rescue).toBeVisible();
  expect(await running()).toBe(before);

  // The board: a card goes on to another stage by its menu, and back by one undo.
  const board = await scene.openPage('options.html#pipeline');
  await board.setViewportSize({ width: 1400, height: 900 });
  const column = (name: string) => board.getByRole('region', { name: new RegExp(`^${name}: `) });
  await expect(column('Replied').getByRole('listitem').first()).toBeVisible();
  await expectAxeClean(board, 'body');
  const name = await column('Replied').getByRole('link').first().innerText();
  await column('Replied')
    .getByRole('button', { name: `Move ${name} to another stage`, exact: true })
    .click();
  await board.getByRole('menuitem', { name: 'Won' }).click();
  await expect(column('Won').getByRole('link', { name })).toBeVisible();
  await board.getByRole('button', { name: 'Undo' }).click();
  await expect(column('Won').getByRole('listitem')).toHaveCount(0);
  await board.getByRole('button', { name: 'Stages…' }).click();
  await board.getByRole('button', { name: 'Add a stage' }).click();
  await expectAxeClean(board, '[role=dialog]');
  await board.getByRole('button', { name: 'Save' }).click();
  await expect(column('Proposal')).toBeVisible();
  await column('Replied')
    .getByRole('button', { name: `Move ${name} to another stage`, exact: true })
    .click();
  await board.getByRole('menuitem', { name: 'Proposal' }).click();
  await expect(column('Proposal').getByRole('link', { name })).toBeVisible();
  await board.getByRole('button', { name: 'Undo' }).click();
  await expect(column('Replied').getByRole('link', { name })).toBeVisible();
  await column('Replied')
    .getByRole('button', { name: `Move ${name} to another stage by dragging` })
    .press('Space');
  await expect(board.getByText(`${name} is held.`)).toBeAttached();
  // The library hears other keys a task after it has said so, and knows the columns once they have been measured.
  await board.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  for (const stage of ['Meeting', 'Proposal']) {
    await board.keyboard.press('ArrowRight');
    await expect(board.getByText(`${name}: ${stage}.`)).toBeAttached();
  }
  await board.keyboard.press('Space');
  await expect(board.getByText(`${name} was put down: Proposal.`)).toBeAttached();
  await expect(column('Proposal').getByRole('link', { name })).toBeVisible();
});
