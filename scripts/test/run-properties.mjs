import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from './run-tool.mjs';

/** More than `npm test` draws. */
const RUNS = {
  FC_RUNS: { runs: '4000', of: 'examples each property gets' },
  FUZZ_RUNS: { runs: '20000', of: 'mutations each fuzz test makes' },
  MODEL_RUNS: { runs: '300', of: 'sequences the model plays' },
};

const HELP = `npm run properties: the tests that draw random examples, with new ones

  --seed N     replays the examples of a seed that was printed
  --rounds N   so many seeds, one after the other (default 1)
  --help       says this

${Object.entries(RUNS)
  .map(([name, { runs, of }]) => `${name} sets how many ${of} (default ${runs}).`)
  .join('\n')}`;

/** Test files that draw: they use fast-check or the seeded generator, or what is built on them. */
function filesThatDraw() {
  const draws = /from 'fast-check'|property-runs'|fuzz-runs'|support\/mutate'|\/acts'|faults\/rows|from '\.\/rows'/;
  return readdirSync('tests', { recursive: true })
    .map((file) => path.join('tests', file))
    .filter((file) => /\.test\.tsx?$/.test(file) && draws.test(readFileSync(file, 'utf8')));
}

function wholeNumber(name, text, least) {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > 0x7fffffff)
    throw new Error(`--${name} takes a whole number from ${least} to ${0x7fffffff}, not "${text}".`);
  return value;
}

/** @returns {Promise<number>} the exit code */
export async function runProperties(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: { seed: { type: 'string' }, rounds: { type: 'string' }, help: { type: 'boolean' } },
    }));
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const rounds = wholeNumber('rounds', values.rounds ?? '1', 1);
    const seeds = values.seed
      ? [wholeNumber('seed', values.seed, 0)]
      : Array.from({ length: rounds }, () => randomInt(1, 0x7fffffff));
    const files = filesThatDraw();
    for (const seed of seeds) {
      console.log(`\nSeed ${seed}, ${files.length} files`);
      const runs = Object.fromEntries(Object.entries(RUNS).map(([name, each]) => [name, each.runs]));
      const env = { ...runs, ...process.env, NEXT_TOUCH_SEED: String(seed) };
      if (!(await runTool(['vitest', 'run', ...files], env))) {
        console.error(`\nFailed with seed ${seed}. To replay: npm run properties -- --seed ${seed}`);
        return 1;
      }
    }
    console.log(`\nAll held with ${seeds.length === 1 ? 'seed' : 'seeds'} ${seeds.join(', ')}.`);
    return 0;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    return 2;
  }
}
