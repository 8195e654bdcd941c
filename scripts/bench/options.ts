import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  help: boolean;
  /** Ends with an error where a goal is missed. */
  check: boolean;
  /** Small sizes and few rounds: shows that the rows work, and says nothing of the goals. */
  quick: boolean;
  /** Takes the build that is there. */
  noBuild: boolean;
  /** Names of the parts to measure. */
  parts: string[];
}

/** What `--help` prints. */
export function helpText(parts: readonly { name: string; about: string }[]): string {
  const lines = parts.map(({ name, about }) => `    ${name.padEnd(10)} ${about}`);
  return `npm run bench: what Next Touch costs, beside its peers and the floor below it, in a real browser

  --check        ends with an error where a goal is missed
  --only NAMES   measures some parts only, set apart by commas:
${lines.join('\n')}
  --quick        small sizes and few rounds, to see that all of it works; writes no document
  --no-build     takes the build of a run before
  --help         says this

A whole run writes docs/performance.md. Each run writes test-results/bench.json.
CHROME_PATH names the browser to use; without it the first Chrome, Chromium, Edge or Brave found is taken.`;
}

/** Reads the command line. Throws with what may be said instead. @param known names of all parts */
export function readOptions(args: string[], known: readonly string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  const wanted = values.only.flatMap((names) => names.split(',')).map((name) => name.trim());
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`--only takes ${known.join(', ')}, not "${unknown.join(', ')}".`);
  return {
    ...{ help: values.help, check: values.check, quick: values.quick, noBuild: values['no-build'] },
    parts: wanted.length > 0 ? known.filter((name) => wanted.includes(name)) : [...known],
  };
}
