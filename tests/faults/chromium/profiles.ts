import { openInbox } from '../../gmail-stand-in/driver';
import type { FaultRow } from '../row';
import { areAccepted, settleIntoTouches, untilSends } from '../support/follow-sends';
import { countOnce, isNoneWrong, sendAll, sendBody } from '../support/gmail-sends';
import { type Rig, withRig } from '../support/rig';

/**
 * Sends from a private window, which the extension has not been let into. The browser makes the window, Playwright takes its page
 * for one of the profile's.
 */
async function sendPrivately(rig: Rig, body: string): Promise<number> {
  const browser = rig.context.browser();
  if (!browser) throw new Error('The browser has closed.');
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  const opened = rig.context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const tab = await opened;
  await tab.goto('https://mail.google.com/mail/u/0/', { timeout: 60_000 });
  const status = await tab.evaluate(
    (sent) => fetch('/sync/u/0/i/s?hl=en&c=0', { method: 'POST', body: sent }).then((answer) => answer.status),
    body,
  );
  await session.send('Target.disposeBrowserContext', { browserContextId });
  return status;
}

export const profiles: FaultRow = {
  id: 'profiles',
  title: 'Two profiles at once, and a private window',
  bar: 'each profile has its own sends once; the private window leaves nothing',
  where: 'Chromium',
  times: { short: 0, full: 10 },
  run: ({ times }) =>
    withRig({}, (one) =>
      withRig({}, async (other) => {
        const rigs = [one, other];
        const tabs = await Promise.all(rigs.map((rig) => rig.context.newPage()));
        await Promise.all(tabs.map((tab) => openInbox(tab)));
        const indices = rigs.map((_, who) => Array.from({ length: times }, (__, index) => index * 2 + who));
        await Promise.all(
          tabs.map((tab, who) =>
            sendAll(
              tab,
              (indices[who] ?? []).map((index) => sendBody(index, one.now().at)),
              20,
            ),
          ),
        );
        const status = await sendPrivately(one, sendBody(9_999, one.now().at));
        const sums = { lost: 0, doubled: 0, invented: 0 };
        for (const [who, rig] of rigs.entries()) {
          await untilSends(rig, areAccepted(times));
          const touches = await settleIntoTouches(rig, times);
          const own = (indices[who] ?? []).map((index) => `Mail ${index}`);
          const subjects = touches.map((row) => row.subject as string);
          const { lost, doubled, invented } = countOnce(own, subjects);
          sums.lost += lost;
          sums.doubled += doubled;
          sums.invented += invented;
        }
        return {
          ...{
            injected: 2 * times + 1,
            ...sums,
            ok: isNoneWrong(sums) && status === 200,
          },
          seen: `${2 * times} sends in two profiles, ${sums.invented} in the wrong one or of the private window (answered ${status})`,
        };
      }),
    ),
};
