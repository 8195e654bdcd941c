import * as z from 'zod/mini';
import { Instant } from '@/lib/domain/time/time';

const id = z.string().check(z.minLength(1), z.maxLength(500));

/** Kinds of documents: rows that change. Of two versions the later one holds. */
const DOC_KINDS = [
  ...['cadence', 'value-item', 'setting', 'machine'],
  /** The rep's place in a team. */
  'share',
  /** In the team's vault. */
  ...['member', 'contact', 'opt-out', 'lent', 'hand-over', 'hand-answer', 'figures'],
] as const;
export const DocKind = z.enum(DOC_KINDS);
/** Kind of a document. */
export type DocKind = z.infer<typeof DocKind>;

/** One version of a document. */
export const Doc = z.object({
  kind: DocKind,
  /** Which of its kind. */
  key: id,
  /** When it was changed, by the clock of the machine that did, moved behind the version it replaces. */
  at: Instant,
  /** Random: tells versions of one moment apart. */
  rev: id,
  /** The machine that changed it. */
  by: id,
  value: z.unknown(),
  /** Whom it is about, as the vault names them. Absent: nobody. */
  person: z.optional(id),
});
/** One version of a document. */
export type Doc = z.infer<typeof Doc>;

/** A secret wrapped for one machine: ECDH with a key of the moment. Base64url. */
export const Box = z.object({ from: z.string(), iv: z.string(), sealed: z.string() });
/** A wrapped secret. */
export type Box = z.infer<typeof Box>;

/**
 * What a message carries once it is open. Unknown kinds, and kinds of a version to come, are kept and not applied.
 * `event`, `revision` and `erased` are facts: the first that the server took holds, everywhere.
 */
export const Item = z.discriminatedUnion('k', [
  /** One event of the log, as it is. Checked against the log's own schema when it is applied. */
  z.object({ k: z.literal('event'), event: z.looseObject({ id, prospectId: id }) }),
  /** The steps of a cadence as saved once. */
  z.object({ k: z.literal('revision'), cadenceId: id, revision: z.looseObject({ revision: z.int() }) }),
  z.object({ k: z.literal('doc'), doc: Doc }),
  /** The key with this id was thrown away: forget whom it was for. */
  z.object({ k: z.literal('erased'), keyId: id }),
  /** The vault's next epoch, for each machine that stays. */
  z.object({ k: z.literal('rotated'), n: z.int().check(z.minimum(2)), by: id, boxes: z.record(z.string(), Box) }),
]);
/** What a message carries. */
export type Item = z.infer<typeof Item>;

/** What names the item, on every machine alike: where the fact is the same, the name is. */
export function itemId(item: Item): string {
  switch (item.k) {
    case 'event':
      return `event:${item.event.id}`;
    case 'revision':
      return `revision:${item.cadenceId}:${item.revision.revision}`;
    case 'doc':
      return `doc:${item.doc.rev}`;
    case 'erased':
      return `erased:${item.keyId}`;
    case 'rotated':
      return `rotated:${item.n}`;
  }
}

/** The person a message is about, whose key seals it; null when it is about nobody. */
export function itemPerson(item: Item): string | null {
  if (item.k === 'event') return item.event.prospectId;
  return item.k === 'doc' ? (item.doc.person ?? null) : null;
}

/** The key of a person, as it lies in the keys' stream. */
export const PersonKey = z.object({ person: id, key: z.string().check(z.regex(/^[\w-]{43}$/)) });
/** A person's key. */
export type PersonKey = z.infer<typeof PersonKey>;
