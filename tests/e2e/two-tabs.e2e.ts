import { expect, type Page } from '@playwright/test';
import { clickSend, compose, ctrlEnter, openInbox, undo, waitForToast } from '../gmail-stand-in/driver';
import { type Scene, test } from '../support/scene';

interface Sent {
  subject: string;
  undone: boolean;
}

/** Mails sent from each tab: each way to send, undone and not. */
const EACH = 4;

/** Sends mails from one tab, undoing every second one. */
async function sendSome(inbox: Page, tab: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let index = 0; index < EACH; index += 1) {
    const subject = `${tab}${index}`;
    const window = await compose(inbox, { to: [`buyer-${tab}${index}@acme.example`], subject, body: 'Hello' });
    await (index < EACH / 2 ? ctrlEnter(window) : clickSend(window));
    await waitForToast(inbox);
    const undone = index % 2 === 1;
    if (undone) {
      await undo(inbox);
      // The undone mail opens again as a draft.
      await inbox.locator('[data-compose-id] [data-stand-in=close]').click();
    }
    sent.push({ subject, undone });
  }
  return sent;
}

async function touchedSubjects(scene: Scene): Promise<string[]> {
  return (await scene.rows('touches')).map((touch) => touch.subject).sort();
}

test('of the sends from two tabs at once, half of them undone, exactly the confirmed are touches', async ({
  scene,
}) => {
  const tabs = await Promise.all([scene.browser.context.newPage(), scene.browser.context.newPage()]);
  for (const tab of tabs) await openInbox(tab);
  const [first, second] = tabs as [Page, Page];
  const sent = (await Promise.all([sendSome(first, 'a'), sendSome(second, 'b')])).flat();
  const kept = sent.filter((each) => !each.undone).map((each) => each.subject);

  await expect.poll(async () => (await scene.rows('sends')).length).toBe(2 * EACH);
  await scene.passTime({ seconds: 40 });
  await expect.poll(() => touchedSubjects(scene)).toEqual(kept.sort());
  await scene.passTime({ minutes: 5 });
  expect(await touchedSubjects(scene)).toEqual(kept);
  const states = (await scene.rows('sends')).map((send) => send.state).sort();
  expect(states).toEqual([...Array(EACH).fill('confirmed'), ...Array(EACH).fill('undone')]);
});
