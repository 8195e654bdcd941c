import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isMet, metLine, type Result, ratioOf } from './result';
import { summarize } from './statistics';
import { markdownTable } from './table';

/** Where and when a run was. */
export interface Circumstances {
  /** Calendar day, `2026-11-24`. */
  date: string;
  browser: string;
  seconds: number;
}

const machine = () => ({
  ...{ cpu: os.cpus()[0]?.model.trim() ?? 'unknown', cores: os.cpus().length },
  ...{ memoryGB: Math.round(os.totalmem() / 1024 ** 3), system: `${os.type()} ${os.arch()}`, node: process.version },
  /** Processes that wanted to run in the minutes before, on average: above the number of cores times are long. */
  load: os.loadavg().map((each) => Number(each.toFixed(1))),
});

/** Writes all samples of a run as JSON; returns the file. */
export function writeJson(root: string, results: readonly Result[], circumstances: Circumstances): string {
  const file = path.join(root, 'test-results/bench.json');
  const rows = results.map((each) => ({
    ...each,
    ...{ summary: summarize(each.ours), ratio: ratioOf(each), isMet: isMet(each) },
  }));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...circumstances, machine: machine(), results: rows }, null, 2)}\n`);
  return file;
}

export function documentText(
  results: readonly Result[],
  { date, browser, seconds }: Circumstances,
  { cpu, cores, memoryGB, system, load }: ReturnType<typeof machine>,
): string {
  const notes = results.filter(({ note }) => note !== undefined).map(({ figure, note }) => `- ${figure}: ${note}`);
  return `# Performance

Written by \`npm run bench\`, which measures all of it side by side in one run; do not edit. What stands beside ours is a
peer, or the least the same work can cost. Figures are medians, in brackets the middle half of n rounds.

${date}, ${cpu} (${cores} cores, ${memoryGB} GB, ${system}), ${browser}, ${Math.round(seconds)} s, load ${load.join(' ')}.

${markdownTable(results)}

${metLine(results)}

## How it is measured

- Everything runs in a real Chromium with the build for end-to-end tests, in front of the Gmail stand-in.
- Processor time is that of the page's main thread alone. Half an hour in Gmail is 2,000 polls that bring nothing, 10,000 rows
  drawn anew, 200 ways from list to list, and 40 mails written and sent, without the pauses; what Gmail alone costs is
  taken off, round by round: all go through it side by side, a tenth each in turn.
- InboxSDK and gmail-js are the packages of npm, run as their users run them.
- An empty React page is one element in one root, in the same extension. Raw IndexedDB puts copies of the same rows into stores of
  the same keys and indices, in one strict transaction.
${notes.join('\n')}

## Where a goal is missed

\`docs/performance-limits.md\` says why, and what limits it.
`;
}

/** Writes the document of a whole run; returns the file. */
export function writeDocument(root: string, results: readonly Result[], circumstances: Circumstances): string {
  const file = path.join(root, 'docs/performance.md');
  writeFileSync(file, documentText(results, circumstances, machine()));
  return file;
}
