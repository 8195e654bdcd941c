import { CHANNELS } from '@/lib/domain/cadence/channels';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import type { NextTouchDatabase } from '@/lib/storage/database';
import type { SendRow } from '@/lib/storage/send-row';
import type { HealthReport } from './judge';
import { shapeOf } from './shape-of';

const SENDS_TOLD = 30;
/** Lines as our own code writes them. */
const OWN_NOTE =
  /^(report [a-z]+: [A-Za-z]{1,40}|(request|answer)[[\]\d]*: [a-zA-Z]{1,20} is looked for at \d+, what looks like it is at [\d, ]+)$/;
/** Surfaces as our own scripts name them. */
const OWN_SURFACE =
  /^(list|thread|overlay-[a-z-]{1,60}|place-[a-z]{1,40}-\d|gmail-language-[a-z-]{2,10}|gmail-rows-\d)$/i;

/** What is known of the browser; none of it is the rep's. */
export interface About {
  version: string;
  userAgent: string;
  language: string;
}

/** Ids of Gmail tell by their form which kind they are: `msg-a:r` + 19 digits. */
function formOf(id: string): string {
  const form = /^(msg-[af]:r?-?|thread-[af]:r?-?)(\d+)$/.exec(id);
  return form ? `${form[1]}#${form[2]?.length}` : `other(${id.length})`;
}

function toldOf(send: SendRow, now: Now) {
  return {
    id: formOf(send.messageId),
    thread: formOf(send.threadId),
    state: send.state,
    ageMinutes: Math.round((now.at - send.requestedAt) / 60_000),
    heardBy: [send.heardBy.request, send.heardBy.tap],
    verified: send.verified,
    exact: send.exact,
    recipients: [send.to.length, send.cc.length, send.bcc.length],
    subjectLength: send.subject.length,
    hasMailbox: send.mailbox !== '',
    hasTab: send.tabId !== undefined && send.tabId !== null,
  };
}

/**
 * What a bug report needs: counters, types, lengths and the names of our own states. Never an address, a subject, a name
 * or any other text of the rep's: whatever text could be is told by its length. A JSON-safe value.
 */
export async function diagnostics(
  db: NextTouchDatabase,
  { health, settings, now, about }: { health: HealthReport; settings: Settings; now: Now; about: About },
) {
  const names = db.tables.map((table) => table.name);
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  const sends = await db.sends.orderBy('requestedAt').reverse().limit(SENDS_TOLD).toArray();
  const byChannel = await Promise.all(
    CHANNELS.map(async (channel) => [channel, await db.touches.filter((each) => each.channel === channel).count()]),
  );
  return {
    format: 'next-touch-diagnostics',
    version: 1,
    extension: about.version,
    userAgent: about.userAgent,
    language: about.language,
    schema: db.verno,
    health: {
      light: health.light,
      reasons: health.reasons,
      surfaces: health.surfaces.map((name) => (OWN_SURFACE.test(name) ? name : `other(${name.length})`)),
      counts: health.counts,
      access: health.access,
      places: Object.fromEntries(Object.entries(health.places).filter(([name]) => OWN_SURFACE.test(name))),
      notes: health.notes.filter((line) => OWN_NOTE.test(line)),
    },
    rows: Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0])),
    touches: Object.fromEntries(byChannel),
    sends: sends.map((send) => toldOf(send, now)),
    settings: shapeOf(settings),
  };
}
