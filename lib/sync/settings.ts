import type { LogContext } from './context';
import { docId, isLater, sameValue } from './documents';
import { outboxKey } from './tables';

const SNAPSHOT = 'settings';

/**
 * Brings settings and their documents together, field by field: what was changed here since last time goes out, what was
 * changed elsewhere comes in. Settings lie outside the database, so both are told by comparison. True when some came in.
 */
export async function reconcileSettings({ ports, tables }: LogContext): Promise<boolean> {
  const ours = await ports.readSettings();
  const stored = (await tables.state.get(SNAPSHOT))?.value;
  const snapshot = { ...(typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : ours) };
  const incoming: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(ours)) {
    const key = outboxKey('setting', field);
    if (!sameValue(snapshot[field], value)) {
      snapshot[field] = value;
      await tables.outbox.put({ key, rev: ports.newId(), at: ports.now(), value });
      continue;
    }
    const doc = await tables.docs.get(docId('setting', field));
    if (!doc || sameValue(doc.value, value)) continue;
    const waiting = await tables.outbox.get(key);
    if (waiting && isLater(waiting, doc)) continue;
    incoming[field] = doc.value;
  }
  // Settings first: where the worker dies before the snapshot, the next pass sees a change here that is none, and sends it.
  let any = false;
  if (Object.keys(incoming).length > 0) {
    await ports.applySettings(incoming);
    const after = await ports.readSettings();
    for (const field of Object.keys(incoming)) {
      // What this version does not understand was left as it is.
      any ||= !sameValue(after[field], ours[field]);
      snapshot[field] = after[field];
    }
  }
  await tables.state.put({ key: SNAPSHOT, value: snapshot });
  return any;
}
