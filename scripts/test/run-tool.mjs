import { spawn } from 'node:child_process';
import path from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM'];

/** Runs a tool of node_modules/.bin in the project's folder; resolves to whether it succeeded. */
export function runTool([tool, ...args], env = process.env) {
  const isWindows = process.platform === 'win32';
  const bin = path.join('node_modules', '.bin', isWindows ? `${tool}.cmd` : tool);
  return new Promise((resolve) => {
    const child = spawn(bin, args, { stdio: 'inherit', env, shell: isWindows });
    // Stopped, this process takes the tool with it.
    const stop = (signal) => child.kill(signal);
    for (const signal of SIGNALS) process.on(signal, stop);
    const end = (succeeded) => {
      for (const signal of SIGNALS) process.off(signal, stop);
      resolve(succeeded);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}
