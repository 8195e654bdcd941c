import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a tool of node_modules/.bin in the project's folder; resolves to whether it succeeded. */
export function runTool([tool, ...args], env = process.env) {
  const isWindows = process.platform === 'win32';
  const bin = path.join('node_modules', '.bin', isWindows ? `${tool}.cmd` : tool);
  return new Promise((resolve) => {
    const child = spawn(bin, args, { stdio: 'inherit', env, shell: isWindows });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
