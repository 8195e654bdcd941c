import { expect, type Page } from '@playwright/test';
import fc from 'fast-check';
import * as gmail from '../gmail-stand-in/driver';
import { ledger, SETTLED } from '../support/ledger';
import { type Scene, test } from '../support/scene';
import { SEED } from '../support/seed';

/** A few of the model's random sequences in a real browser; the many run without one in tests/services/model. */

const Act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send'), tab: fc.nat(1), keys: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send and undo'), tab: fc.nat(1), again: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('fail'), tab: fc.nat(1), status: fc.constantFrom<400 | 500>(400, 500) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('schedule'), tab: fc.nat(1), leaves: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('worker stops') }) },
);
type Act = typeof Act extends fc.Arbitrary<infer T> ? T : never;

/** What must become of each mail, by subject. */
type Expected = Record<string, 'confirmed' | 'undone' | 'failed' | 'scheduled'>;

async function play(scene: Scene, tabs: Page[], acts: Act[], round: number): Promise<Expected> {
  const expected: Expected = {};
  const { control, state } = scene.gmail;
  for (const [index, act] of acts.entries()) {
    if (act.do === 'worker stops') {
      await scene.stopWorker();
      continue;
    }
    const page = tabs[act.tab];
    if (!page) throw new Error(`No tab ${act.tab}`);
    const subject = `mail-${round}-${index}`;
    const reopened = page.locator('div[role=dialog][data-compose-id]');
    const window = await gmail.compose(page, { to: [`${subject}@acme.example`], subject, body: 'Hello' });
    switch (act.do) {
      case 'send':
        await (act.keys ? gmail.ctrlEnter(window) : gmail.clickSend(window));
        await gmail.waitForToast(page);
        expected[subject] = 'confirmed';
        break;
      case 'send and undo':
        await gmail.clickSend(window);
        await gmail.waitForToast(page);
        await gmail.undo(page);
        await reopened.waitFor();
        if (act.again) {
          await gmail.clickSend(reopened);
          await gmail.waitForToast(page);
        } else await gmail.saveAndClose(reopened);
        expected[subject] = act.again ? 'confirmed' : 'undone';
        break;
      case 'fail':
        control.failNext({ status: act.status });
        await gmail.clickSend(window);
        if (act.status === 400) {
          await reopened.waitFor();
          await expect.poll(async () => (await ledger(scene))[subject]?.state).toBe('failed');
          await gmail.saveAndClose(reopened);
        } else await gmail.waitForToast(page);
        expected[subject] = act.status === 400 ? 'failed' : 'confirmed';
        break;
      case 'schedule':
        // Those that leave are scheduled before those that stay: all up to a moment leave together.
        await gmail.scheduleSend(window, act.leaves ? '2031-01-02T08:00' : '2035-01-02T08:00');
        await gmail.waitForToast(page);
        expected[subject] = act.leaves ? 'confirmed' : 'scheduled';
        await expect.poll(() => state.scheduled().some((each) => each.subject === subject)).toBe(true);
        if (act.leaves) control.leaveScheduled(state.scheduled().find((each) => each.subject === subject)?.id);
    }
  }
  return expected;
}

// Drafts are not saved on the way: a failure that a test asks for is then that of the send.
test.use({ sceneOptions: { gmail: { draftSaveMs: 60_000 } } });

test('three random sequences from two tabs: log and model agree', async ({ scene }) => {
  test.slow();
  const tabs = [await scene.browser.context.newPage(), await scene.browser.context.newPage()];
  for (const tab of tabs) await gmail.openInbox(tab);
  const expected: Expected = {};
  const sequences = fc.sample(fc.array(Act, { minLength: 3, maxLength: 4 }), { numRuns: 3, seed: SEED });
  console.log(`Sequences: ${JSON.stringify(sequences)}`);
  for (const [round, acts] of sequences.entries()) {
    Object.assign(expected, await play(scene, tabs, acts, round));
    const statesOf = async () => {
      const entries = await ledger(scene);
      return Object.fromEntries(Object.keys(expected).map((subject) => [subject, entries[subject]?.state]));
    };
    // All answers are heard before the time passes: a send counts from when Gmail took it.
    const onTheWay = Object.entries(expected).map(([subject, state]) => [
      subject,
      expect.stringMatching(state === 'confirmed' ? /^(?:accepted|confirmed)$/ : new RegExp(`^${state}$`)),
    ]);
    await expect.poll(statesOf).toEqual(Object.fromEntries(onTheWay));
    await scene.passTime(SETTLED);
    await expect.poll(statesOf).toEqual(expected);
  }
  const confirmed = Object.keys(expected).filter((subject) => expected[subject] === 'confirmed');
  expect((await scene.rows('touches')).map((each) => each.subject).sort()).toEqual(confirmed.sort());
});
