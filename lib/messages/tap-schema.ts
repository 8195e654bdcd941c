import * as z from 'zod/mini';
import { CAPS } from '@/lib/gmail/wire/caps';
import type { TapReport } from '@/lib/gmail/wire/records';

/**
 * What the tap may report. Any script of the page may pose as the tap: reports are untrusted, so every field is checked
 * and capped.
 */

/** Made when one of them is first needed: a wake that reads no report needs none. */
function makeSchemas() {
  const count = z.int().check(z.minimum(-1), z.maximum(Number.MAX_SAFE_INTEGER));
  const moment = z.int().check(z.minimum(0), z.maximum(CAPS.moment));
  const id = z.string().check(z.maxLength(500));
  const path = z.string().check(z.maxLength(500));
  const label = z.string().check(z.maxLength(200));
  const labels = z.array(label).check(z.maxLength(500));
  const person = z.object({ address: z.string().check(z.maxLength(320)), name: z.string().check(z.maxLength(500)) });
  const people = z.array(person).check(z.maxLength(500));
  const subject = z.string().check(z.maxLength(1_000));
  const endpoint = z.enum(['s', 'bv', 'fd', 'page']);
  const head = { seq: count, messageId: id, threadId: id };

  const SendReport = z.object({
    kind: z.enum(['send', 'schedule']),
    ...head,
    parentId: z.nullable(id),
    from: person,
    to: people,
    cc: people,
    bcc: people,
    subject,
    at: moment,
    scheduledFor: z.nullable(moment),
    exact: z.boolean(),
  });

  const Request = z.discriminatedUnion('kind', [
    SendReport,
    z.object({ kind: z.literal('draft'), ...head }),
    z.object({
      kind: z.literal('labels'),
      seq: count,
      threadId: id,
      messageIds: z.array(id).check(z.maxLength(1_000)),
      add: labels,
      remove: labels,
    }),
  ]);

  const Message = z.object({
    messageId: id,
    threadId: id,
    legacyMessageId: z.nullable(id),
    legacyThreadId: z.nullable(id),
    from: z.nullable(person),
    to: people,
    cc: people,
    subject: z.nullable(subject),
    snippet: z.nullable(z.string().check(z.maxLength(300))),
    at: z.nullable(moment),
    labels: z.nullable(labels),
    partial: z.exactOptional(z.literal(true)),
  });

  const Answer = z.object({
    acks: z.array(z.object({ seq: count, status: z.int() })).check(z.maxLength(1_000)),
    messages: z.array(Message).check(z.maxLength(2_000)),
    mailbox: z.nullable(z.string().check(z.maxLength(320))),
    errorCode: z.nullable(z.int()),
  });

  const Report = z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('request'),
      path,
      exchange: count,
      requests: z.array(Request).check(z.maxLength(500)),
    }),
    z.object({ kind: z.literal('answer'), path, exchange: count, endpoint, status: z.int(), answer: Answer }),
    z.object({ kind: z.literal('failed'), path, exchange: count }),
    z.object({ kind: z.literal('read'), endpoint, count: z.int().check(z.minimum(0), z.maximum(1_000_000)) }),
    z.object({
      kind: z.literal('unread'),
      path,
      endpoint,
      direction: z.enum(['request', 'answer']),
      reason: z.string().check(z.maxLength(300)),
    }),
    z.object({
      kind: z.literal('accounts'),
      accounts: z
        .array(
          z.object({
            address: z.string().check(z.maxLength(320)),
            index: z.int().check(z.minimum(0), z.maximum(999)),
          }),
        )
        .check(z.maxLength(100)),
    }),
  ]) satisfies z.ZodMiniType<TapReport>;
  return { SendReport, Report };
}
let made: ReturnType<typeof makeSchemas> | undefined;
const schemas = () => (made ??= makeSchemas());

/** A send among the reports, also where one is kept in storage. */
export const SendReport = z.lazy(() => schemas().SendReport);

/** Stands in for a report that does not fit the schema. */
const REFUSED: TapReport = { kind: 'unread', path: '', endpoint: 's', direction: 'answer', reason: 'refused-report' };

/** One batch. A report that does not fit is dropped alone and counted, so that one odd answer costs no send. */
export const TapReports = z.pipe(
  z.array(z.unknown()).check(z.maxLength(500)),
  z.transform((reports): TapReport[] =>
    reports.flatMap((report) => {
      const read = schemas().Report.safeParse(report);
      return read.success ? [read.data] : [REFUSED];
    }),
  ),
);
