import { callBackground } from '../../../tests/support/call-background';
import { restoreBook } from '../../../tests/support/restore-book';
import { closeScene, openScene, type Scene } from '../../../tests/support/scene';
import { type Bench, type Part, warmedUp } from '../bench';
import type { Result } from '../result';

const ROUNDS = 11;
const MOST = 2;
const START = Date.UTC(2026, 9, 1, 9, 0);
const MAILBOX = 'rep@next-touch.example';
const idOf = (touches: number) => `${MAILBOX}:touched-${touches}@field.example`;

/** One prospect, in a cadence, with so many mails. */
function eventsOf(touches: number): object[] {
  const prospectId = idOf(touches);
  const base = (what: string, at: number) => ({
    ...{ id: `${what}:${prospectId}`, v: 1, at, local: new Date(at).toISOString().slice(0, 16), prospectId },
    batch: `bench:${prospectId}`,
  });
  const added = { addresses: [`touched-${touches}@field.example`], name: `Touched ${touches}`, company: 'Field' };
  const enrolled = { enrollmentId: `${prospectId}#1`, cadenceId: 'steady', revision: 1, stepIndex: 0 };
  const mails = Array.from({ length: touches }, (_, index) => ({
    ...base(`touched-${index}`, START + (index + 1) * 600_000),
    ...{ type: 'touched', touchId: `msg-f:${touches}-${index}`, channel: 'email', direction: 'outbound' },
    ...{ source: 'detected', enrollmentId: null, outcome: null, note: null, valueItemId: null, cc: [], bcc: [] },
    ...{ messageId: `msg-f:${touches}-${index}`, threadId: `thread-f:${touches}`, legacyThreadId: null },
    subject: `Plan ${index % 40}`,
  }));
  return [
    { ...base('added', START), type: 'prospect-added', ...added, mailbox: MAILBOX, source: 'detected' },
    { ...base('enrolled', START), type: 'enrolled', ...enrolled },
    ...mails,
  ];
}

async function timeCall(scene: Scene, touches: number): Promise<number> {
  const facts = { channel: 'call', direction: 'outbound', outcome: null, note: 'Spoke', valueItemId: null };
  const command = { type: 'log-touch', prospectId: idOf(touches), enrollmentId: null, at: null, ...facts };
  const start = performance.now();
  const outcome = await callBackground(scene, 'log', 'execute', command);
  const ms = performance.now() - start;
  if (!(outcome as { ok: boolean }).ok) throw new Error(`Not logged: ${JSON.stringify(outcome)}`);
  return ms;
}

async function measure(bench: Bench): Promise<Result[]> {
  const [few, many] = [2, bench.size(2_000, 300)];
  const scene = await openScene({ browser: { extension: bench.extension } });
  const [ours, beside]: [number[], number[]] = [[], []];
  try {
    const backup = { format: 'next-touch-backup', version: 1, exportedAt: START };
    await restoreBook(scene.backstage, JSON.stringify({ ...backup, events: [...eventsOf(few), ...eventsOf(many)] }));
    for (const round of warmedUp(bench.rounds(ROUNDS))) {
      const samples = [await timeCall(scene, many), await timeCall(scene, few)] as const;
      if (round < 0) continue;
      ours.push(samples[0]);
      beside.push(samples[1]);
    }
  } finally {
    await closeScene(scene);
  }
  return [
    {
      figure: `log a call on a prospect with ${many.toLocaleString('en')} touches`,
      ...{ unit: 'ms', ours, beside: { name: `with ${few}`, samples: beside } },
      goal: { kind: 'ratio', bound: MOST },
    },
  ];
}

export const call: Part = {
  name: 'call',
  about: 'a call logged by how much there is already',
  mostSeconds: 180,
  measure,
};
