import { parseArgs } from 'node:util';

export interface Options {
  headless: boolean;
  /** Port of the Gmail stand-in; 0 lets the system choose. */
  port: number;
}

/** Whether there is a screen to open a window on. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Reads the command line. Throws with what may be said instead. */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: { headless: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535 (0 = any free one), not "${values.port}".`);
  }
  return { headless: values.headless || !hasDisplay(), port };
}
