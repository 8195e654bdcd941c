import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { laterScript, leave } from '@/lib/platform/later-script';

const SCRIPT = { file: '/words.js', name: 'testWords' };
const scope = globalThis as { importScripts?: (file: string) => void; testWords?: object };

const listeners = new EventTarget();

beforeEach(() => vi.stubGlobal('addEventListener', listeners.addEventListener.bind(listeners)));
afterEach(() => {
  vi.unstubAllGlobals();
  delete scope.importScripts;
  delete scope.testWords;
});

it('runs a script once, when what it holds is first needed', () => {
  const run = vi.fn(() => leave(SCRIPT, { hello: 'Hallo' }));
  scope.importScripts = run;
  const words = laterScript<{ hello: string }>(SCRIPT);
  expect(run).not.toHaveBeenCalled();
  expect([words().hello, words().hello]).toEqual(['Hallo', 'Hallo']);
  expect(run.mock.calls).toEqual([['/words.js']]);
});

it('runs it while the worker is installed, so that the browser keeps it', () => {
  const run = vi.fn();
  scope.importScripts = run;
  laterScript(SCRIPT);
  listeners.dispatchEvent(new Event('install'));
  expect(run).toHaveBeenCalledWith('/words.js');
});

it('takes what an event page has run before', () => {
  leave(SCRIPT, { hello: 'Hallo' });
  expect(laterScript<{ hello: string }>(SCRIPT)().hello).toBe('Hallo');
});

it('fails aloud where the script left nothing, and tries again at the next call', () => {
  const words = laterScript<{ hello: string }>(SCRIPT);
  expect(() => words()).toThrow('/words.js has left nothing');
  scope.importScripts = () => leave(SCRIPT, { hello: 'Hallo' });
  expect(words().hello).toBe('Hallo');
});
