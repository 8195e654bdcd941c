import type { Page } from '@playwright/test';

/** What a script of the page can do, without the rep's help. */

/** The port of the tap, once {@link seizeTapPort} has it. */
declare const tapPort: MessagePort;

const PERSON = (address: string) => ({ address, name: '' });

/** Message id of a send that never was. */
export const inventedId = (index: number) => `msg-a:r66${index}`;

/** What the tap would tell of it. `at`: epoch ms. */
export function inventedReports(index: number, at: number) {
  const send = {
    ...{ kind: 'send', seq: 1, messageId: inventedId(index), threadId: `thread-a:r66${index}`, parentId: null },
    ...{ from: PERSON('robin@vendor.example'), to: [PERSON('victim@acme.example')], cc: [], bcc: [] },
    ...{ subject: 'Invented', at, scheduledFor: null, exact: true },
  };
  return [{ kind: 'request', path: '/sync/u/0/i/s', exchange: 900 + index, requests: [send] }];
}

/** Runs in the page's own world. Unlike `evaluate`, which the browser takes for a press of the user. */
async function asPageScript<A>(page: Page, script: (argument: A) => unknown, argument: A): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const expression = `(${script})(${JSON.stringify(argument)})`;
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

/** Lets a script of the page take the tap's port the next time the tap uses it. */
export const seizeTapPort = (page: Page) =>
  page.evaluate(() => {
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: [unknown]) {
      if ((given[0] as { reports?: unknown } | null)?.reports) Object.assign(globalThis, { tapPort: this });
      postMessage.apply(this, given);
    };
  });

/** Lets the page ask something harmless at this path and query, which Gmail answers with 200. Waits first until no press counts. */
export const askHarmlessly = (page: Page, path: string) =>
  asPageScript(
    page,
    async (where) => {
      while (navigator.userActivation.isActive) await new Promise((resolve) => setTimeout(resolve, 100));
      void fetch(where, { method: 'POST', body: '[null,[[]],[1,0]]' }).catch(() => null);
    },
    path,
  );

/** Tells over the tap's own port what the tap never told. */
export const forge = (page: Page, reports: unknown) =>
  asPageScript(page, (forged) => tapPort.postMessage({ reports: forged, mailbox: 'robin@vendor.example' }), reports);
