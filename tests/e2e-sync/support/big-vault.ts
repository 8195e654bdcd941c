import { connectNats } from '@/lib/sync/nats/connect';
import { readPairingCode } from '@/lib/sync/pairing-code';
import { type SealingKey, seal, sealingKey } from '@/lib/sync/seal';
import { itemSubject, keySubject } from '@/lib/sync/subjects';
import { createNamer, newEpochKey } from '@/lib/sync/vault';
import { added, touched } from '../../storage/support/book';

/** Events to one prospect. */
const A_PERSON = 10;
/** People whose events are on the way at a time. */
const AT_ONCE = 200;

/**
 * Puts that many events into a vault, sealed as a machine seals them, without a browser: what a log of years would have left
 * there. @param code of the vault, as a machine shows it
 */
export async function fillVault(code: string, events: number): Promise<void> {
  const invitation = readPairingCode(code);
  if (!invitation) throw new Error('No code');
  const { servers, team, vault } = invitation;
  const epoch = vault.epochs.at(-1)?.key ?? '';
  const namer = await createNamer(vault);
  const keys = await sealingKey(epoch, null, 'keys');
  const wire = await connectNats({ servers, team, seed: null });
  const publish = async (value: unknown, subject: string, key: SealingKey) =>
    wire.publish(subject, await seal(value, subject, key));
  const put = async (n: number) => {
    const id = `person-${n}`;
    const [tag, key] = [await namer.person(id), newEpochKey()];
    await publish({ person: id, key }, keySubject(team, vault.id, tag), keys);
    const sealer = await sealingKey(epoch, key, 'items');
    const story = [added(id), ...Array.from({ length: A_PERSON - 1 }, (_, k) => touched(id, n + k))];
    await Promise.all(
      story.map(async (event) =>
        publish({ k: 'event', event }, itemSubject(team, vault.id, tag, await namer.item(`event:${event.id}`)), sealer),
      ),
    );
  };
  for (let from = 0; from < events / A_PERSON; from += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, events / A_PERSON - from) }, (_, k) => put(from + k)));
  await wire.close();
}
