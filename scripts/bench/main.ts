/** `npm run bench`: see docs/performance.md. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dateIn } from '@/lib/domain/time/time';
import { TestClock } from '../../tests/support/clock';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { buildExtension } from '../main-job/build-extension';
import { createBench } from './bench';
import { closeBooks } from './books';
import { atMost, measureParts } from './bounded';
import { prepareExtensions } from './extension';
import { helpText, type Options, readOptions } from './options';
import { PARTS } from './parts';
import { type Circumstances, writeDocument, writeJson } from './report';
import { isMet, metLine, type Result } from './result';
import { terminalTable } from './table';

/** Ms that the browsers get for closing. */
const CLOSING_MS = 10_000;

const ROOT = path.resolve(import.meta.dirname, '../..');

async function measure({ parts, quick }: Options): Promise<Result[]> {
  const { extension, floor, remove } = await prepareExtensions();
  const bench = createBench({ quick, extension, floor, say: (text) => console.error(`  ${text}`) });
  try {
    return await measureParts(
      PARTS.filter(({ name }) => parts.includes(name)),
      bench,
    );
  } finally {
    await atMost(CLOSING_MS, closeBooks());
    remove();
  }
}

function circumstancesOf(seconds: number, browser: string): Circumstances {
  const version = spawnSync(browser, ['--version'], { encoding: 'utf8' }).stdout?.trim();
  return { date: dateIn(TestClock.real().now().local), browser: version || path.basename(browser), seconds };
}

async function run(options: Options): Promise<number> {
  const { file } = ensureBrowser();
  process.env.NEXT_TOUCH_BROWSER = file;
  if (!options.noBuild) await buildExtension('e2e');
  const start = performance.now();
  const results = await measure(options);
  const circumstances = circumstancesOf((performance.now() - start) / 1000, file);
  const isWhole = !options.quick && options.parts.length === PARTS.length;
  const written = [
    writeJson(ROOT, results, circumstances),
    ...(isWhole ? [writeDocument(ROOT, results, circumstances)] : []),
  ];
  console.log(`\n${terminalTable(results).join('\n')}\n`);
  console.log(`Written: ${written.map((each) => path.relative(ROOT, each)).join(', ')}`);
  console.log(metLine(results));
  return options.check && !results.every(isMet) ? 1 : 0;
}

try {
  const names = PARTS.map(({ name }) => name);
  const options = readOptions(process.argv.slice(2), names);
  if (options.help) console.log(helpText(PARTS));
  // What a part that ran out of time has begun would keep the process alive; its browsers end with it.
  else process.exit(await run(options));
} catch (error) {
  console.error(`\nThe bench could not go on: ${error instanceof Error ? error.stack : error}`);
  process.exit(1);
}
