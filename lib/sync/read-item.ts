import type * as z from 'zod/mini';
import { Revision } from '@/lib/domain/cadence/cadence';
import { LogEvent } from '@/lib/domain/log/events';
import { ValueItemRow } from '@/lib/storage/rows';
import { CadenceHead } from './documents';
import { type DocKind, Item } from './item';

/** What documents hold that this version stores elsewhere, and so must be able to read. */
const DOCUMENTS: Partial<Record<DocKind, z.ZodMiniType>> = { cadence: CadenceHead, 'value-item': ValueItemRow };

/** Whether reading a value has left something of it out: it is of a version to come. */
function leavesOut(value: unknown, read: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (typeof read !== 'object' || read === null) return true;
  return Object.entries(value).some(
    ([field, each]) => !Object.hasOwn(read, field) || leavesOut(each, Reflect.get(read, field)),
  );
}

/** The value as the schema reads it; null where the schema cannot read it, or not all of it. */
function wholly<T>(schema: z.ZodMiniType<T>, value: unknown): T | null {
  const read = schema.safeParse(value);
  return read.success && !leavesOut(value, read.data) ? read.data : null;
}

/**
 * What was in a message: the item, and the event it brings as the log reads it. Null where this version does not know all
 * of it: it is kept whole until a later version reads it, for what is left out now would be missing for ever.
 */
export function readItem(value: unknown): { item: Item; event: LogEvent | null } | null {
  const item = wholly(Item, value);
  if (!item) return null;
  if (item.k === 'event') {
    const event = wholly(LogEvent, item.event);
    return event && { item, event };
  }
  if (item.k === 'revision' && !wholly(Revision, item.revision)) return null;
  const schema = item.k === 'doc' ? DOCUMENTS[item.doc.kind] : undefined;
  if (item.k === 'doc' && schema && !wholly(schema, item.doc.value)) return null;
  return { item, event: null };
}
