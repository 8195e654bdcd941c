import { seeded } from '../../gmail/support/mutate';
import { openInbox } from '../../gmail-stand-in/driver';
import { story } from '../../storage/support/book';
import type { Row } from '../../support/read-table';
import { restoreBook } from '../../support/restore-book';
import type { FaultRow } from '../row';
import { settle } from '../support/follow-sends';
import { sendAll, sendBody } from '../support/gmail-sends';
import { type Rig, withRig } from '../support/rig';
import { until } from '../support/until';

const STEPS = 7;
const STEP_NAMES = ['send', 'duplicate', 'reply', 'snooze', 'kill', 'clock jump', 'lost alarm', 'import'] as const;

const BACKUP = { format: 'next-touch-backup', version: 1, exportedAt: 0 };

/** One random story about one prospect, in a real browser, with a plain model beside it. */
async function tell(rig: Rig, tabs: Awaited<ReturnType<typeof tabsOf>>, seed: number) {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const person = `buyer${seed}@acme${seed}.example`;
  const expected = { outbound: 0, inbound: 0, imported: 0 };
  let body: string | null = null;
  let snoozed: string | null = null;
  let injected = 0;
  const told: string[] = [];
  const touches = async () => (await rig.rows('touches')).filter((row) => row.prospectId.includes(person));
  const plan = async (): Promise<Row | undefined> =>
    (await rig.rows('enrollments')).find((row) => row.prospectId.includes(person));

  for (let step = 0; step < STEPS; step += 1) {
    const name = step === 0 ? 'send' : pick(STEP_NAMES);
    told.push(name);
    if (name === 'send' && body === null) {
      body = sendBody(seed, rig.now().at);
      await sendAll(pick(tabs), [body]);
      expected.outbound = 1;
    } else if (name === 'duplicate' && body !== null) await sendAll(pick(tabs), [body]);
    else if (name === 'reply' && expected.inbound === 0) {
      await settleOf(rig, person);
      await until('the send is a touch', touches, (rows) => rows.length >= 1);
      const thread = rig.gmail.state
        .messages()
        .find((mail) => mail.to.some((each) => each.address === person))?.threadId;
      const arrived = { from: { address: person, name: '' }, snippet: 'Thank you', at: rig.now().at };
      rig.gmail.control.arrive({ ...arrived, ...(thread !== undefined && { thread }) });
      expected.inbound = 1;
      snoozed = null;
    } else if (name === 'snooze') {
      const found = await plan();
      const until = '2099-01-04T09:00';
      if (found?.state === 'active' && expected.inbound === 0) {
        const called = await rig.call('log', 'execute', [{ type: 'snooze', enrollmentId: found.id, until }]);
        if (called.acked && (called.value as { ok: boolean }).ok) snoozed = until;
      }
    } else if (name === 'kill') {
      // A worker that dies before it has run is the row `send-killed`.
      await until(
        'the send is seen',
        () => sendsTo(rig, person),
        (rows) => rows.length > 0,
      );
      await rig.killWorker();
      injected += 1;
    } else if (name === 'clock jump') {
      await rig.passTime({ hours: pick([1, 24]) });
      injected += 1;
    } else if (name === 'lost alarm') {
      await rig.backstage.evaluate('chrome.alarms.clearAll()');
      injected += 1;
    } else if (name === 'import') {
      const events = story(`imported${seed}`);
      await restoreBook(rig.backstage, JSON.stringify({ ...BACKUP, events }));
      expected.imported = 1;
    }
  }
  await settleOf(rig, person);
  const total = expected.outbound + expected.inbound;
  const found = await until('all is recorded', touches, (rows) => rows.length >= total, 15_000).catch(touches);
  const imported = (await rig.rows('touches')).filter((row) => row.prospectId === `imported${seed}`).length;
  const enrollment = await plan();
  const wrong: string[] = [];
  if (expected.inbound === 1 && enrollment?.finishReason !== 'replied') wrong.push('the reply ended nothing');
  if (snoozed !== null && enrollment?.snoozedUntil !== snoozed) wrong.push('the snooze is gone');
  const lost = Math.max(0, total - found.length) + Math.max(0, expected.imported - imported);
  const doubled = Math.max(0, found.length - total) + Math.max(0, imported - expected.imported);
  if (lost + doubled > 0) wrong.push(`${found.length} of ${total} touches`);
  return {
    injected,
    lost,
    doubled,
    wrong: wrong.length > 0 ? `seed ${seed} (${told.join(', ')}): ${wrong.join('; ')}` : '',
  };
}

const sendsTo = async (rig: Rig, person: string) =>
  (await rig.rows('sends')).filter((row) => JSON.stringify(row.to).includes(person));

async function answered(rig: Rig, person: string): Promise<void> {
  await until(
    'the send is answered',
    () => sendsTo(rig, person),
    (rows) => rows.length > 0 && rows.every((row) => row.state !== 'requested'),
  );
}

/** Before the clock moves the send must be known and answered: one accepted after it would settle that much later. */
async function settleOf(rig: Rig, person: string): Promise<void> {
  await answered(rig, person);
  await settle(rig);
}

async function tabsOf(rig: Rig) {
  const tabs = [await rig.context.newPage(), await rig.context.newPage()];
  for (const tab of tabs) await openInbox(tab);
  return tabs;
}

export const realModel: FaultRow = {
  id: 'model-real',
  title: 'Random sequences, in a real browser',
  bar: 'the plain model and the product agree',
  where: 'Chromium',
  times: { short: 2, full: 50 },
  run: ({ times }) =>
    withRig({}, async (rig) => {
      const tabs = await tabsOf(rig);
      const sum = { injected: 0, lost: 0, doubled: 0 };
      const wrong: string[] = [];
      for (let seed = 1; seed <= times; seed += 1) {
        const found = await tell(rig, tabs, seed);
        sum.injected += found.injected;
        sum.lost += found.lost;
        sum.doubled += found.doubled;
        if (found.wrong) wrong.push(found.wrong);
      }
      return {
        ...{ ...sum, ok: wrong.length === 0 },
        seen: wrong.length > 0 ? wrong.slice(0, 3).join(' | ') : `${times} sequences agree`,
      };
    }),
};
