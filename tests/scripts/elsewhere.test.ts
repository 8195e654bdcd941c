import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasScreen } from '@/scripts/browser/has-screen.mjs';
import { keepsSandbox } from '@/scripts/browser/sandbox.mjs';
import { copyProject } from '../support/copy-project';

/** What the commands do on machines that are not ours. Each is run as a person would, in a copy of the project. */

// npm and tsx start in a second, and in ten on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let place: string;
let project: string;

beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'next-touch-elsewhere-'));
  project = copyProject(path.join(place, 'Meine Übungen 東京'));
}, 60_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

const CLEAN = {
  ...process.env,
  ...{ CHROME_PATH: '', DISPLAY: '', WAYLAND_DISPLAY: '', NEXT_TOUCH_BROWSER: '' },
  // Where they say that a test is run, the tools keep to themselves what they do.
  ...{ NODE_ENV: undefined, TEST: undefined, VITEST: undefined },
};

function npm(args: string[], env: Record<string, string> = {}, timeout = 60_000) {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    ...{ cwd: project, encoding: 'utf8', timeout, shell: process.platform === 'win32' },
    env: { ...CLEAN, ...env },
  });
  return { status, said: `${stdout}${stderr}` };
}

/** What a command that never ends by itself says until these words; it is then ended. */
async function npmUntil(words: RegExp, args: string[], timeout = 60_000): Promise<string> {
  const isWindows = process.platform === 'win32';
  // A group of its own, so that what npm started ends with it.
  const child = spawn('npm', args, { cwd: project, env: CLEAN, shell: isWindows, detached: !isWindows });
  let said = '';
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, timeout);
    const hear = (chunk: Buffer) => {
      said += chunk;
      if (words.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => resolve());
    child.on('close', () => clearTimeout(late));
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  if (child.exitCode !== null || child.pid === undefined) return said;
  if (isWindows) child.kill();
  else process.kill(-child.pid, 'SIGTERM');
  await ended;
  return said;
}

/** Lets every Node below say it is this version. */
function oldNode(version: string): Record<string, string> {
  const stub = path.join(place, 'old-node.cjs');
  const versions = `{ ...process.versions, node: '${version}' }`;
  writeFileSync(stub, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
  return { NODE_OPTIONS: `--require ${stub}` };
}

describe('an old Node', () => {
  const needs =
    /Next Touch needs Node 20\.19 or newer \(20 and 22 are tested\); this is Node 18\.20\.4\. Install a newer Node/;

  it.each([['run', 'postinstall'], ['start'], ['test'], ['run', 'dev']])(
    'npm %s %s ends with the version it needs',
    (...args) => {
      const { status, said } = npm(args.filter(Boolean), oldNode('18.20.4'));
      expect(status).not.toBe(0);
      expect(said).toMatch(needs);
      expect(said).not.toContain('SyntaxError');
    },
  );
});

describe('a folder with a space and letters beyond ASCII', () => {
  it('is prepared after npm ci', () => {
    expect(npm(['run', 'postinstall'])).toMatchObject({ status: 0 });
  });

  it('npm start -- --help says what it takes', () => {
    const { status, said } = npm(['start', '--', '--help']);
    expect(said).toMatch(/--headless[\s\S]*--port[\s\S]*CHROME_PATH/);
    expect(status).toBe(0);
  });
});

describe('npm start finds before it builds', () => {
  const start = (args: string[], env: Record<string, string> = {}) => {
    const { status, said } = npm(['start', '--', '--headless', ...args], env);
    expect(status).toBe(1);
    expect(said).not.toContain('Building');
    return said;
  };

  it('a port that is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(start([`--port=${port}`])).toContain(`Port ${port} is taken: stop what listens there, or choose another`);
    server.close();
  });

  it('a CHROME_PATH that is no browser', () => {
    const impostor = path.join(place, 'impostor');
    writeFileSync(impostor, '#!/bin/sh\necho "I am a teapot 1.0"\n');
    chmodSync(impostor, 0o755);
    expect(start([], { CHROME_PATH: impostor })).toMatch(
      /CHROME_PATH is set to .*impostor, which is not the program of/,
    );
    expect(start([], { CHROME_PATH: place })).toMatch(/which is not the program of/);
  });

  it('an option it does not know, a port that is none, a moment that is none', () => {
    expect(start(['--loud'])).toContain("Unknown option '--loud'");
    expect(start(['--port=x'])).toContain('--port takes a number');
    expect(start(['--at=noon'])).toContain('--at takes a local time');
  });
});

describe('npm run dev', () => {
  it('without a screen says what it does instead, and builds', async () => {
    const said = await npmUntil(/Built extension|ECONNRE|uncaught/i, ['run', 'dev']);
    expect(said).toMatch(/No screen here, so no browser is opened\. .*chrome-mv3-dev/);
    expect(said).not.toMatch(/ECONNRESET|ECONNREFUSED|uncaught/i);
    expect(said).toMatch(/Built extension/);
  });
});

describe('screen and sandbox', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('on %s with %j a window can be opened: %s', (platform, env, expected) => {
    expect(hasScreen(env as NodeJS.ProcessEnv, platform)).toBe(expected);
  });

  it.each([
    [0, false],
    [1000, true],
  ])('user %i keeps the sandbox: %s', (uid, expected) => {
    expect(keepsSandbox(uid)).toBe(expected);
  });
});
