import * as z from 'zod/mini';
import { ValueItem } from '@/lib/domain/compose/value-item';
import { Enrollment } from '@/lib/domain/prospect/enrollment';
import { Prospect } from '@/lib/domain/prospect/prospect';
import { Touch } from '@/lib/domain/prospect/touch';
import type { Instant } from '@/lib/domain/time/time';
import { ProspectSummary } from './prospect-summary';

/**
 * Rows as stored: the domain's types plus `v`, the schema version of the row (a downgrade can leave rows behind that
 * no upgrade has seen), and what only the indices need.
 */
const v = z.literal(1);

/** A row of `prospects`. */
export const ProspectRow = z.extend(Prospect, {
  v,
  /** Lower-cased words of name, company and addresses, for search by prefix. */
  words: z.array(z.string()),
  /** For the table of all prospects. */
  summary: ProspectSummary,
});
export type ProspectRow = z.infer<typeof ProspectRow>;

/** A row of `enrollments`. */
export const EnrollmentRow = z.extend(Enrollment, {
  v,
  /** The prospect's latest touch, in either direction; and the latest that has a thread. */
  lastTouchId: z.nullable(z.string()),
  threadTouchId: z.nullable(z.string()),
});
export type EnrollmentRow = z.infer<typeof EnrollmentRow>;

/** A row of `touches`. */
export const TouchRow = z.extend(Touch, {
  v,
  /** Lower-cased words of the subject, on the first touch that carries it; empty on the others to keep the index small. */
  words: z.array(z.string()),
});
export type TouchRow = z.infer<typeof TouchRow>;

/** Unknown extra fields are kept, for rows of a newer version. */
export const ValueItemRow = z.looseObject({ v, ...ValueItem.shape });
export type ValueItemRow = z.infer<typeof ValueItemRow>;

/** A due touch that a notification has named, so that it names it once. `at` is when (epoch ms). */
export interface NotifiedRow {
  key: string;
  enrollmentId: string;
  at: Instant;
}

/** Key of {@link NotifiedRow}: this step of this enrollment, shown from then on. */
export function notifiedKey(enrollmentId: string, stepIndex: number, dueAt: string): string {
  return `${enrollmentId}|${stepIndex}|${dueAt}`;
}

/** A row that could not be read, set aside whole rather than lost. */
export interface QuarantineRow {
  /** `table|primary key`. */
  key: string;
  table: string;
  row: unknown;
  reason: string;
}

/** A row of `meta`: one value by key. */
export interface MetaRow {
  key: string;
  value: unknown;
}
