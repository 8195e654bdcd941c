import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openInbox } from '../../../tests/gmail-stand-in/driver';
import { actionsRequest } from '../../../tests/gmail-stand-in/wire/outgoing';
import type { Bench, Part } from '../bench';
import { playHalfHour, SUBJECT } from '../gmail/half-hour';
import { closeSetups, openSetups, type Setup, type SetupName } from '../gmail/setups';
import type { Goal, Result } from '../result';
import { heapOf, listenersOf, sessionOf, threadTime } from '../timing';

const ROUNDS = 5;
/** Ms for all rounds of all setups: the longest part by far. */
const BUDGET_MS = 720_000;
const MOST_HEAP_MB = 1;
const MOST_LISTENERS = 100;
/** A version of the mailbox after all that happens: nothing is new to whoever has it. */
const LATEST = 2_000_000_000;

interface Sample {
  cpu: number;
  heap: number;
  listeners: number;
  sends: number | null;
}

async function measureOnce(bench: Bench, setup: Setup, round: number): Promise<Sample> {
  const { context } = setup.browser;
  const page = await context.newPage();
  if (setup.script) await page.addInitScript(setup.script);
  await openInbox(page);
  await setup.ready(page);
  const session = await sessionOf(context, page);
  const [heap, listeners, before] = [await heapOf(session), await listenersOf(session), await threadTime(session)];
  const sends = bench.size(40, 4);
  await page.evaluate(playHalfHour, {
    ...{ requests: bench.size(2_000, 100), redraws: bench.size(10_000, 500), routes: bench.size(200, 10), sends },
    to: Array.from({ length: sends }, (_, index) => setup.recipient(round * sends + index)),
    poll: JSON.stringify(actionsRequest([], { version: LATEST, lastAt: 0, now: 0, sends: false })),
    subject: SUBJECT,
  });
  // What is put off until the page is quiet is part of the cost.
  await page.waitForTimeout(1_000);
  const cpu = (await threadTime(session)) - before;
  const seen = await setup.sends(page);
  await page.close();
  return { cpu, heap, listeners, sends: seen };
}

type Samples = Record<SetupName, Sample[]>;

async function measureAll(bench: Bench, setups: Record<SetupName, Setup>): Promise<Samples> {
  const samples: Samples = { alone: [], shown: [], quiet: [], gmailJs: [], inboxSdk: [] };
  const all = Object.entries(setups) as [SetupName, Setup][];
  for (const round of bench.rounds(ROUNDS, BUDGET_MS)) {
    // Each is first, last and between in its turn: what a busy machine slows down is not always the same one.
    const first = round % all.length;
    for (const [name, setup] of [...all.slice(first), ...all.slice(0, first)]) {
      bench.say(`half an hour, round ${round + 1}: ${setup.name}`);
      samples[name].push(await measureOnce(bench, setup, round));
    }
  }
  return samples;
}

function rowsOf(samples: Samples, sends: number): Result[] {
  /** What a setup adds to Gmail alone, round by round. */
  const added = (name: SetupName, what: 'cpu' | 'heap' | 'listeners') =>
    samples[name].map((each, round) => each[what] - (samples.alone[round]?.[what] ?? Number.NaN));
  const row = (
    figure: string,
    own: SetupName,
    what: 'cpu' | 'heap' | 'listeners',
    peer: [SetupName, string],
    goal: Goal,
  ): Result => ({
    ...{ figure, unit: what === 'cpu' ? 'ms' : what === 'heap' ? 'MB' : '', ours: added(own, what), goal },
    beside: { name: peer[1], samples: added(peer[0], what) },
  });
  const cpu = 'main-thread CPU added in half an hour';
  const quiet = 'the same with no overlay shown';
  const ratio = (bound: number): Goal => ({ kind: 'ratio', bound });
  const most = (bound: number): Goal => ({ kind: 'most', bound });
  const detected = (name: SetupName) => samples[name].map((each) => each.sends ?? 0);
  return [
    row(cpu, 'shown', 'cpu', ['gmailJs', 'gmail-js'], ratio(1)),
    row(cpu, 'shown', 'cpu', ['inboxSdk', 'InboxSDK'], ratio(1 / 3)),
    row(quiet, 'quiet', 'cpu', ['gmailJs', 'gmail-js'], ratio(1)),
    row('heap added, overlay shown', 'shown', 'heap', ['inboxSdk', 'InboxSDK'], most(MOST_HEAP_MB)),
    row('listeners added, overlay shown', 'shown', 'listeners', ['inboxSdk', 'InboxSDK'], most(MOST_LISTENERS)),
    ...(['shown', 'gmailJs', 'inboxSdk'] as const).map(
      (name): Result => ({
        figure: `sends seen of ${sends}: ${{ shown: 'Next Touch', gmailJs: 'gmail-js', inboxSdk: 'InboxSDK' }[name]}`,
        ...{ unit: '', ours: detected(name), beside: null, goal: { kind: 'least', bound: sends } },
      }),
    ),
  ];
}

async function measure(bench: Bench): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'next-touch-peers-'));
  try {
    const setups = await openSetups(bench, folder);
    try {
      return rowsOf(await measureAll(bench, setups), bench.size(40, 4));
    } finally {
      await closeSetups(setups);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const gmail: Part = {
  name: 'gmail',
  about: 'what half an hour in Gmail costs more with us, with gmail-js and with InboxSDK',
  mostSeconds: 1_200,
  measure,
};
