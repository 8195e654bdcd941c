import { parseArgs } from 'node:util';
import { hasScreen } from '../browser/has-screen.mjs';
import { MOMENT_HELP, MOMENT_OPTIONS, momentEnv } from '../test/moment.mjs';

/** What the command line asks for. */
export interface Options {
  headless: boolean;
  /** Port of the Gmail stand-in; 0 lets the system choose. */
  port: number;
  /** True = only {@link HELP} is asked for. */
  help: boolean;
  /** What the story's clock reads: see tests/support/clock.ts. */
  moment: Record<string, string>;
}

/** What `--help` prints. */
export const HELP = `npm start: Gmail's look-alike with Next Touch and an example book, in a browser of its own

  --headless   plays the main job without a window and says each step; so does a machine without a screen
  --port N     port of the look-alike (default 0 = any free one)
  --help       says this

With --headless the story has a clock of its own:
${MOMENT_HELP}

CHROME_PATH names the browser to use; without it the first Chrome, Chromium, Edge or Brave found is taken.`;

/** Reads the command line. Throws with what may be said instead. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      ...MOMENT_OPTIONS,
      headless: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535 (0 = any free one), not "${values.port}".`);
  }
  const headless = values.headless || !hasScreen();
  return { headless, port, help: values.help, moment: momentEnv(values) };
}
