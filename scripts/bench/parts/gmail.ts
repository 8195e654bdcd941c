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
/** The half hour is played in so many parts. */
const PARTS = 10;
/** Mails written and sent, and those of a quick run. */
const SENDS = 40;
const QUICK_SENDS = 4;
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

/** A page in front of one setup's Gmail, before anything has happened in it. */
async function openFresh(setup: Setup) {
  const { context } = setup.browser;
  const page = await context.newPage();
  if (setup.script) await page.addInitScript(setup.script);
  await openInbox(page);
  await setup.ready(page);
  const session = await sessionOf(context, page);
  const figures = { heap: await heapOf(session), listeners: await listenersOf(session) };
  return { setup, page, session, ...figures, before: await threadTime(session) };
}
type Fresh = Awaited<ReturnType<typeof openFresh>>;

/** One part of the half hour in one page. @param from number of its first mail, over all rounds */
async function playPart(bench: Bench, { setup, page }: Fresh, from: number): Promise<void> {
  const part = (full: number, quick: number) => (bench.quick ? quick : full / PARTS);
  const sends = part(SENDS, QUICK_SENDS);
  await page.evaluate(playHalfHour, {
    ...{ requests: part(2_000, 100), redraws: part(10_000, 500), routes: part(200, 10), sends },
    to: Array.from({ length: sends }, (_, index) => setup.recipient(from + index)),
    poll: JSON.stringify(actionsRequest([], { version: LATEST, lastAt: 0, now: 0, sends: false })),
    subject: SUBJECT,
  });
}

async function readSample({ setup, page, session, heap, listeners, before }: Fresh): Promise<Sample> {
  const cpu = (await threadTime(session)) - before;
  const sends = await setup.sends(page);
  await page.close();
  return { cpu, heap, listeners, sends };
}

/** From one of the list on, and then those before it. */
const turned = <T>(list: readonly T[], by: number): T[] => {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
};

type Samples = Record<SetupName, Sample[]>;

/**
 * All setups go through the half hour side by side, a tenth each in turn, another first each time: what else a machine does
 * for some seconds meets all of them, and the difference between two is theirs.
 */
async function measureAll(bench: Bench, setups: Record<SetupName, Setup>): Promise<Samples> {
  const samples: Samples = { alone: [], shown: [], quiet: [], gmailJs: [], inboxSdk: [] };
  const names = Object.keys(setups) as SetupName[];
  const parts = bench.quick ? 1 : PARTS;
  const sends = bench.size(SENDS, QUICK_SENDS);
  for (const round of bench.rounds(ROUNDS, BUDGET_MS)) {
    bench.say(`half an hour, round ${round + 1}`);
    const pages = new Map<SetupName, Fresh>();
    for (const name of turned(names, round)) pages.set(name, await openFresh(setups[name]));
    for (let part = 0; part < parts; part += 1) {
      for (const fresh of turned([...pages.values()], part)) {
        await playPart(bench, fresh, round * sends + (part * sends) / parts);
      }
    }
    // What is put off until the page is quiet is part of the cost.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const [name, fresh] of pages) samples[name].push(await readSample(fresh));
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
      return rowsOf(await measureAll(bench, setups), bench.size(SENDS, QUICK_SENDS));
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
