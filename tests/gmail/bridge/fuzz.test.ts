import { describe, expect, it } from 'vitest';
import { MAX_REPORTS, readTapMessage, type TapMessage } from '@/lib/gmail/bridge/message';
import { parseAnswer } from '@/lib/gmail/wire/parse-answer';
import type { TapReport } from '@/lib/gmail/wire/records';
import { TapReports } from '@/lib/messages/tap-schema';
import { FUZZ_RUNS } from '@/tests/support/fuzz-runs';
import { answer, DRAFT, message, newThread, relabel, request, SENDING, SENT, update } from '../support/fixtures';
import { mutate, seeded } from '../support/mutate';
import { parseRequest } from '../support/parse-request';

const path = '/sync/u/0/i/s';
const asked = (body: unknown): TapReport => ({ kind: 'request', path, exchange: 1, requests: parseRequest(body) });
const draft = asked(
  request(
    [1, 'thread-a:r1', update(message({ labels: DRAFT }))],
    [2, 'thread-a:r1', newThread(message({ labels: DRAFT }), 'thread-a:r1')],
    [3, 'thread-a:r1', relabel(['^r'], ['^i'], ['msg-a:r1'])],
  ),
);
const send = asked(request([1, 'thread-a:r1', update(message({ labels: SENDING, to: ['a@x.example'] }))]));
const answered: TapReport = {
  kind: 'answer',
  path,
  exchange: 1,
  endpoint: 's',
  status: 200,
  answer: parseAnswer('s', answer([[1, 0]], [['thread-a:r1', [message({ labels: SENT })]]])),
};
const harmless: TapReport[] = [
  draft,
  answered,
  { kind: 'failed', path, exchange: 1 },
  { kind: 'unread', path, endpoint: 's', direction: 'request', reason: 'not-json' },
  { kind: 'accounts', accounts: [{ address: 'a@x.example', index: 0 }] },
];

/** As a forged message goes: through the port's reader, and then through the schema of the background. */
function through(forged: unknown): TapReport[] {
  const read = readTapMessage(forged);
  if (read === null) return [];
  expect(read.reports.length).toBeLessThanOrEqual(MAX_REPORTS);
  const checked = TapReports.safeParse(read.reports);
  return checked.success ? checked.data : [];
}

const sends = (reports: TapReport[]) =>
  reports.flatMap((report) => (report.kind === 'request' ? report.requests : [])).filter(({ kind }) => kind === 'send');

describe(`${FUZZ_RUNS} mutations of bridge messages`, () => {
  const whole: TapMessage = { reports: [send, ...harmless], mailbox: 'rep@example.com' };

  it('go through unharmed when not mutated', () => {
    expect(through(whole)).toEqual(whole.reports);
    expect(sends(through(whole))).toHaveLength(1);
  });

  it('throw nothing, change no prototype, and make no send of what is none', { timeout: 600_000 }, () => {
    for (let seed = 0; seed < FUZZ_RUNS; seed += 1) {
      through(mutate(whole, seeded(seed)));
      const invented = sends(through(mutate({ reports: harmless, mailbox: null }, seeded(seed + 1_000_000))));
      if (invented.length > 0) throw new Error(`seed ${seed} invents a send`);
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });
});
