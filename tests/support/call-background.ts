import type { browser as api } from 'wxt/browser';
import type { Scene } from './scene';

/** In the extension's pages, where `evaluate` runs. */
declare const chrome: typeof api;

/** Calls one method of one service as a page of the extension does; rejects when it was not carried out. */
export async function callBackground(
  scene: Scene,
  service: string,
  method: string,
  ...args: unknown[]
): Promise<unknown> {
  const call = { kind: 'next-touch:call', service, method, args };
  const answer = await scene.backstage.evaluate((message) => chrome.runtime.sendMessage(message), call);
  if (!answer?.ok) throw new Error(`${service}.${method}: ${JSON.stringify(answer)}`);
  return answer.value;
}
