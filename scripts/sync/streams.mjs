import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';

/** Bytes each of a team's two streams may hold, unless said otherwise: some 800,000 events. */
export const DEFAULT_MAX_BYTES = 1024 ** 3;
/** Bytes of a message below which the number of messages is the limit: each costs a node memory, however small it is. */
const SMALL = 1024;

/** Messages a stream of so many bytes may hold. */
export const messagesIn = (bytes) => Math.floor(bytes / SMALL);

/** The streams of a team: what happened, and the keys of people. */
export const streamsOf = (team) => [`T_${team}`, `K_${team}`];

/**
 * Whether a stream is there. Throws where the server does not say: one that is there would be taken for missing, and
 * deleted by a restore.
 * @param {import('@nats-io/jetstream').JetStreamManager} jsm
 * @param {string} name
 */
export async function hasStream(jsm, name) {
  try {
    await jsm.streams.info(name);
    return true;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound) return false;
    throw error;
  }
}

/**
 * Makes the two streams of a team, or gives those that are there the limits of now: what happened (`T_`) and the keys of
 * people (`K_`). One message a subject, and a full stream refuses what is new: nothing that was acknowledged is ever
 * pushed out.
 * @param {import('@nats-io/nats-core').NatsConnection} connection
 * @param {string} team
 * @param {{replicas?: number, maxBytes?: number}} limits `replicas`: 3 where there are three nodes
 */
export async function makeStreams(connection, team, { replicas = 1, maxBytes = DEFAULT_MAX_BYTES } = {}) {
  const jsm = await jetstreamManager(connection, { checkAPI: false });
  for (const name of streamsOf(team)) {
    const config = {
      name,
      subjects: [`${name[0]?.toLowerCase()}.${team}.>`],
      num_replicas: replicas,
      max_bytes: maxBytes,
      max_msgs: messagesIn(maxBytes),
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      max_msgs_per_subject: 1,
      discard: DiscardPolicy.New,
      discard_new_per_subject: true,
      deny_purge: true,
    };
    await ((await hasStream(jsm, name)) ? jsm.streams.update(name, config) : jsm.streams.add(config));
  }
}
