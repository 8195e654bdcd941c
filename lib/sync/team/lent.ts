import * as z from 'zod/mini';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { writeCadenceFile } from '@/lib/domain/cadence/cadence-file';
import { ValueItem } from '@/lib/domain/compose/value-item';

const { kind, title, url, text, tags, stage } = ValueItem.shape;

/** A cadence or a value item that its owner lets teammates copy. */
export const Lent = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('cadence'),
    /** The preset whose words its steps may name. */
    presetId: z.nullable(z.string().check(z.maxLength(100))),
    /** As `writeCadenceFile` writes it. */
    file: z.string().check(z.maxLength(200_000)),
    name: z.string().check(z.maxLength(100)),
  }),
  z.object({ what: z.literal('value-item'), item: z.object({ kind, title, url, text, tags, stage }) }),
]);
/** A cadence or a value item that its owner lets teammates copy. */
export type Lent = z.infer<typeof Lent>;

/** Which of them. */
export type LentWhat = Lent['what'];

/** The current steps of a cadence, and nothing about anybody in it; null where it was archived. */
export function lentCadence(cadence: Cadence): Lent | null {
  if (cadence.archivedAt !== null) return null;
  const { presetId, name } = cadence;
  return { what: 'cadence', presetId, name, file: writeCadenceFile(cadence) };
}

/** A value item without the rep's own note on it; null where it was archived. */
export function lentItem(item: ValueItem): Lent | null {
  if (item.archivedAt !== null) return null;
  return {
    what: 'value-item',
    item: { kind: item.kind, title: item.title, url: item.url, text: item.text, tags: item.tags, stage: item.stage },
  };
}
