import { gzip, readText } from '../backup/gzip';
import { eventWithout, sendWithout, type Traces } from '../erase-traces';
import { withStorageErrors } from '../errors';
import { SendRow } from '../send-row';
import type { SnapshotDatabase } from './snapshot-database';

function belongsTo(row: unknown, prospectIds: ReadonlySet<string>): boolean {
  if (typeof row !== 'object' || row === null) return false;
  return (
    ('prospectId' in row && prospectIds.has(String(row.prospectId))) ||
    ('otherId' in row && prospectIds.has(String(row.otherId)))
  );
}

function rewrite(text: string, traces: Traces): { text: string; events: number } | null {
  const backup: unknown = JSON.parse(text);
  if (typeof backup !== 'object' || backup === null || !('events' in backup) || !Array.isArray(backup.events)) {
    return null;
  }
  const events = backup.events
    .filter((event) => !belongsTo(event, traces.prospectIds))
    .map((event) => (typeof event === 'object' && event !== null ? eventWithout(event, traces) : event));
  const rows: unknown[] = 'sends' in backup && Array.isArray(backup.sends) ? backup.sends : [];
  const sends = rows.flatMap((row) => {
    const send = SendRow.safeParse(row);
    return send.success ? (sendWithout(send.data, traces) ?? []) : [];
  });
  return { text: JSON.stringify({ ...backup, events, sends }), events: events.length };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/**
 * Rewrites every snapshot without the given prospects. One that cannot be read is deleted: it could not be restored,
 * and it might still hold them.
 */
export async function eraseFromSnapshots(snapshots: SnapshotDatabase, traces: Traces): Promise<void> {
  const ids = await withStorageErrors(() => snapshots.bodies.toCollection().primaryKeys());
  for (const id of ids) {
    const body = await withStorageErrors(() => snapshots.bodies.get(id));
    if (!body) continue;
    const left = await readText(new Blob([body.bytes]))
      .then((text) => rewrite(text, traces))
      .catch(() => null);
    const bytes = left && (await gzip(once(left.text)));
    await withStorageErrors(() =>
      snapshots.transaction('rw', [snapshots.heads, snapshots.bodies], async () => {
        if (!left || !bytes) {
          await snapshots.heads.delete(id);
          await snapshots.bodies.delete(id);
          return;
        }
        await snapshots.bodies.put({ id, bytes });
        await snapshots.heads.update(id, { size: bytes.byteLength, events: left.events });
      }),
    );
  }
}
