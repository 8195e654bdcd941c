import { textToHtml } from '../../gmail-stand-in/mailbox/text';
import { labelsFor } from '../../gmail-stand-in/wire/labels';
import { actionsRequest, mailOperation, type Outgoing } from '../../gmail-stand-in/wire/outgoing';
import type { Evaluates } from '../../support/clock';
import type { FaultResult } from '../row';

const REP = { address: 'robin@vendor.example', name: 'Robin Vendor' };

/**
 * The request by which Gmail's page sends mail `index`, as text. The same index is the same mail.
 * @param now epoch ms the page writes into it
 */
export function sendBody(index: number, now: number): string {
  const messageId = `msg-a:r${7_190_137_112_111_190_000n + BigInt(index)}`;
  const mail: Outgoing = {
    messageId,
    threadId: `thread-a:r${3_635_236_203_903_300_000n + BigInt(index)}`,
    from: REP,
    to: [{ address: `buyer${index}@acme${index}.example`, name: '' }],
    ...{ cc: [], bcc: [], subject: `Mail ${index}`, html: textToHtml('Hello'), quotedHtml: null, time: now },
    labels: labelsFor({ kind: 'send', archive: false }, false),
    ...{ parent: null, composeToken: `s:6253542622a63a8c|#${messageId}|0`, origin: 1, scheduledFor: null },
  };
  const operations = [{ seq: 1 + index, operation: mailOperation(mail, false) }];
  return JSON.stringify(actionsRequest(operations, { version: 1, lastAt: now - 5_000, now, sends: true }));
}

/** Lets the page send these bodies one after the other, `everyMs` apart; resolves to how many Gmail took. */
export async function sendAll(page: Evaluates, bodies: readonly string[], everyMs = 0): Promise<number> {
  return page.evaluate(
    async ({ all, ms }) => {
      let taken = 0;
      for (const body of all) {
        // A lost connection is tried again, as Gmail does: when an extension goes, the browser drops what is under way, or never
        // answers it.
        for (let attempt = 0; attempt < 5; attempt += 1) {
          const signal = AbortSignal.timeout(20_000);
          const answer = await fetch('/sync/u/0/i/s?hl=en&c=0', { method: 'POST', body, signal }).catch(() => null);
          const isTaken = answer?.ok === true && (await answer.text().catch(() => null)) !== null;
          if (isTaken) {
            taken += 1;
            break;
          }
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
      }
      return taken;
    },
    { all: bodies, ms: everyMs },
  );
}

/** What is wrong with what should be there once each. */
export type Wrongs = Required<Pick<FaultResult, 'lost' | 'doubled' | 'invented'>>;

/** How many were lost, doubled and invented, of what should be there once each. */
export function countOnce(expected: readonly string[], found: readonly string[]): Wrongs {
  const distinct = new Set(found);
  return {
    lost: expected.filter((each) => !distinct.has(each)).length,
    doubled: found.length - distinct.size,
    invented: [...distinct].filter((each) => !expected.includes(each)).length,
  };
}

/** Whether nothing was lost, doubled or invented. */
export const isNoneWrong = ({ lost, doubled, invented }: Wrongs) => lost + doubled + invented === 0;
