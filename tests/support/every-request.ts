import type { Page } from '@playwright/test';

/** Where a page is to try to reach, and a word of its own for the paths. */
export interface Target {
  origin: string;
  port: number;
  tag: string;
}

/** The ways that need no more than a markup, each with its element and attributes; `@` stands for the address. */
const MARKUP: Record<string, [string, Record<string, string>]> = {
  img: ['img', { src: '@' }],
  srcset: ['img', { srcset: '@ 1x' }],
  input: ['input', { type: 'image', src: '@' }],
  frame: ['iframe', { src: '@' }],
  object: ['object', { data: '@' }],
  embed: ['embed', { src: '@' }],
  audio: ['audio', { src: '@', preload: 'auto' }],
  video: ['video', { src: '@', preload: 'auto' }],
  poster: ['video', { poster: '@' }],
  script: ['script', { src: '@' }],
  module: ['script', { src: '@', type: 'module' }],
  stylesheet: ['link', { rel: 'stylesheet', href: '@' }],
  icon: ['link', { rel: 'icon', href: '@' }],
  prefetch: ['link', { rel: 'prefetch', href: '@' }],
  preload: ['link', { rel: 'preload', href: '@', as: 'image' }],
  modulepreload: ['link', { rel: 'modulepreload', href: '@' }],
  preconnect: ['link', { rel: 'preconnect', href: '@' }],
  css: ['p', { style: 'background: url("@")' }],
  form: ['form', { action: '@', method: 'post', target: '_blank' }],
  link: ['a', { href: '@', target: '_blank' }],
};

/** A document's own ways. Runs in the page, so that it takes all it needs as arguments. */
async function ask({ origin, port, tag, markup }: Target & { markup: typeof MARKUP }): Promise<void> {
  const to = (kind: string) => `${origin}/${tag}/${kind}`;
  for (const [kind, [name, attributes]] of Object.entries(markup)) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value.replace('@', to(kind)));
    document.body.append(element);
    if (element instanceof HTMLFormElement) element.submit();
    if (element instanceof HTMLAnchorElement) element.click();
  }
  const style = document.createElement('style');
  style.textContent = `@import "${to('import')}"; @font-face { font-family: x; src: url("${to('font')}") } p { font-family: x }`;
  document.head.append(style);
  document.body.append(Object.assign(document.createElement('p'), { textContent: 'x' }));
  document.body.style.backgroundImage = `url("${to('style-object')}")`;
  const socket = (kind: string) => to(kind).replace('http', 'ws');
  const script = URL.createObjectURL(new Blob([`importScripts("${to('blob-worker')}")`]));
  const ways: (() => unknown)[] = [
    () => new FontFace('y', `url("${to('font-face')}")`).load(),
    () => fetch(to('fetch'), { mode: 'no-cors' }),
    () => fetch(to('keepalive'), { method: 'POST', body: 'x', mode: 'no-cors', keepalive: true }),
    () => navigator.sendBeacon(to('beacon'), 'x'),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', to('xhr'));
      request.send();
    },
    () => new WebSocket(socket('websocket')),
    () => new EventSource(to('eventsource')),
    () => new Worker(to('worker')),
    () => new Worker(script),
    () => import(/* @vite-ignore */ to('import-call')),
    async () => {
      const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      connection.createDataChannel('x');
      await connection.setLocalDescription(await connection.createOffer());
    },
  ];
  // What the policy refuses throws or rejects: the listener tells what got through.
  await Promise.allSettled(ways.map(async (way) => way()));
}

/** Lets the page try each way in which a document can ask another address for something. */
export async function askInEveryWay(page: Page, target: Target): Promise<void> {
  await page.evaluate(ask, { ...target, markup: MARKUP });
}
