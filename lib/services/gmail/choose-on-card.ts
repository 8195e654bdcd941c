import type { SendCardChoice } from '@/lib/messages/overlay-views';
import { appendEvents } from '@/lib/storage/log-repository';
import type { SendChoice, SendRow } from '@/lib/storage/send-row';
import type { Deps } from '../deps';
import { type Act, act } from '../log/act';
import { withAct } from '../log/log-service';
import { projector } from '../log/schedule-context';
import { canonicalAddress } from '../prospects/who-is-prospect';
import {
  batchOfSend,
  eventsForRecipient,
  loadRecordContext,
  type RecordContext,
  recipientsOf,
} from '../sends/record-confirmed';
import type { SendLog } from '../sends/send-log';

const choiceRow = (address: string, choice: SendCardChoice): SendChoice => ({
  address,
  kind: choice.kind,
  cadenceId: choice.kind === 'enroll' ? choice.cadenceId : null,
});

async function neverAgain(deps: Deps, address: string): Promise<void> {
  await deps.settings.change(({ neverList }) =>
    neverList.includes(address) ? {} : { neverList: [...neverList, address] },
  );
}

async function runningOf(deps: Deps, prospectId: string) {
  const all = await deps.db.enrollments.where('prospectId').equals(prospectId).toArray();
  return all.filter((each) => each.state !== 'finished');
}

/** The touch is logged already, so the choice is carried out as commands. */
async function applyToLog(
  deps: Deps,
  row: SendRow,
  { address, kind, cadenceId }: SendChoice,
  context: RecordContext,
  each: Act,
): Promise<void> {
  const { db } = deps;
  const recipient = (await recipientsOf(db, row, context)).find((one) => one.address === address);
  if (!recipient) return;
  const { prospectId } = recipient;
  if (kind !== 'enroll') {
    await act(db, { type: 'undo', prospectId, batch: batchOfSend(row.messageId) }, each);
    if (kind === 'undo') return;
    for (const { id } of await runningOf(deps, prospectId))
      await act(db, { type: 'finish', enrollmentId: id, reason: 'removed' }, each);
    return;
  }
  await appendEvents(db, await eventsForRecipient(db, row, recipient, context), projector(each.schedule));
  const [running] = await runningOf(deps, prospectId);
  if (cadenceId === null || running?.cadenceId === cadenceId) return;
  if (running) {
    const move = { type: 'move', enrollmentId: running.id, cadenceId, revision: null, stepIndex: null } as const;
    await act(db, move, each);
    return;
  }
  const touch = await db.touches
    .where('messageId')
    .equals(row.messageId)
    .filter((one) => one.prospectId === prospectId)
    .first();
  await act(db, { type: 'enroll', prospectId, cadenceId, afterTouchId: touch?.id ?? null }, each);
}

/**
 * Applies the rep's choice on the card: kept with the send while it settles, carried out at once when it is a touch.
 * Somebody marked as no prospect goes on the never list.
 */
export async function chooseOnCard(
  deps: Deps,
  sends: SendLog,
  input: { messageId: string; address: string; choice: SendCardChoice },
): Promise<void> {
  const address = canonicalAddress(input.address);
  if (address === null) return;
  const choice = choiceRow(address, input.choice);
  const row = await sends.apply(input.messageId, null, (known) =>
    known.to.some((person) => person.address === address)
      ? { choices: [...known.choices.filter((each) => each.address !== address), choice] }
      : {},
  );
  if (!row?.choices.some((each) => each.address === address)) return;
  if (row.state === 'confirmed') {
    const context = await loadRecordContext(deps);
    await withAct(deps, (each) => applyToLog(deps, row, choice, context, each));
  }
  if (choice.kind === 'not-a-prospect') await neverAgain(deps, address);
  deps.changed();
}
