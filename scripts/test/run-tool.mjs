import { spawn } from 'node:child_process';
import path from 'node:path';

/** How long after its end a tool's output is still read, in ms. */
const FLUSH_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM'];

/**
 * Runs a tool of node_modules/.bin in the project's folder; resolves to whether it succeeded.
 * @param {string | null} heldAs what it prints is held back until it has ended, and then comes below this title
 */
export function runTool([tool, ...args], env = process.env, heldAs = null) {
  const isWindows = process.platform === 'win32';
  const bin = path.join('node_modules', '.bin', isWindows ? `${tool}.cmd` : tool);
  return new Promise((resolve) => {
    const child = spawn(bin, args, { stdio: heldAs ? ['inherit', 'pipe', 'pipe'] : 'inherit', env, shell: isWindows });
    const held = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => held.push(chunk));
    // Stopped, this process takes the tool with it.
    const stop = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, stop);
    const end = (succeeded) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      if (heldAs) process.stdout.write(`\n— ${heldAs}\n${Buffer.concat(held)}`);
      resolve(succeeded);
    };
    child.on('error', () => end(false));
    // A process that outlives the tool may hold its output open: what it printed until then is all.
    child.on('exit', (code) => void setTimeout(() => end(code === 0), heldAs ? FLUSH_MS : 0));
  });
}
