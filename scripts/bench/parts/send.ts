import type { Page } from '@playwright/test';
import * as gmail from '../../../tests/gmail-stand-in/driver';
import { startGmailStandIn } from '../../../tests/gmail-stand-in/server';
import { launchWithExtension } from '../../../tests/support/browser';
import { closeScene, openScene } from '../../../tests/support/scene';
import { type Bench, type Part, warmedUp } from '../bench';
import type { Result } from '../result';

const ROUNDS = 9;
const MOST = 2;

declare global {
  interface Window {
    /** Epoch ms at which Gmail's page asked for the last send. */
    benchSentAt: number;
  }
}

/** In Gmail's page before its scripts: notes when a request leaves that sends a mail. */
function noteSends(): void {
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    if (typeof body === 'string' && body.includes('"^pfg"'))
      window.benchSentAt = performance.timeOrigin + performance.now();
    return send.call(this, body);
  };
}

/** Epoch ms at which one more row stands in `sends` of a database. */
function nextStored(backstage: Page, database: string): Promise<number> {
  return backstage.evaluate(async (name) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const opened = await done(indexedDB.open(name));
    const count = () => done(opened.transaction('sends').objectStore('sends').count());
    const before = await count();
    while ((await count()) === before) await new Promise((resolve) => setTimeout(resolve, 1));
    opened.close();
    return performance.timeOrigin + performance.now();
  }, database);
}

async function timeSend(page: Page, backstage: Page, database: string, name: string): Promise<number> {
  const composing = await gmail.compose(page, { to: [`${name}@acme.example`], subject: name, body: 'Hello' });
  // A draft saved late is no send: what is under way comes to its end first.
  await page.waitForTimeout(1_000);
  const stored = nextStored(backstage, database);
  await page.waitForTimeout(30);
  await gmail.clickSend(composing);
  const at = await stored;
  await gmail.waitForToast(page);
  return at - (await page.evaluate(() => window.benchSentAt));
}

async function samplesOf(bench: Bench, page: Page, backstage: Page, database: string): Promise<number[]> {
  await page.addInitScript(noteSends);
  await gmail.openInbox(page);
  const samples: number[] = [];
  for (const round of warmedUp(bench.rounds(ROUNDS, 25_000))) {
    const ms = await timeSend(page, backstage, database, `warm${round + 1}`);
    if (round >= 0) samples.push(ms);
  }
  return samples;
}

async function measureFloor(bench: Bench): Promise<number[]> {
  const standIn = await startGmailStandIn();
  const browser = await launchWithExtension({ gmailPort: standIn.port, extension: bench.floor });
  try {
    const backstage = await browser.openPage('bench-blank.html');
    return await samplesOf(bench, await browser.context.newPage(), backstage, 'floor');
  } finally {
    await browser.close();
    await standIn.close();
  }
}

async function measureOurs(bench: Bench): Promise<number[]> {
  const scene = await openScene({ browser: { extension: bench.extension } });
  try {
    return await samplesOf(bench, await scene.browser.context.newPage(), scene.backstage, 'next-touch');
  } finally {
    await closeScene(scene);
  }
}

async function measure(bench: Bench): Promise<Result[]> {
  const floor = await measureFloor(bench);
  const ours = await measureOurs(bench);
  return [
    {
      figure: 'send until stored, warm',
      ...{ unit: 'ms', ours, beside: { name: 'webRequest and one put', samples: floor } },
      goal: { kind: 'ratio', bound: MOST },
    },
  ];
}

export const send: Part = {
  name: 'send',
  about: "from Gmail's request until the send is stored",
  mostSeconds: 180,
  measure,
};
