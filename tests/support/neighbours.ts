import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

/** The real libraries that most other extensions of Gmail are built on, run as their users run them. */

/** What a library has seen in a page. */
export interface Seen {
  requests: number;
  composes: number;
  sends: number;
}

/** Gmail.js with an observer of requests and one of sends, as a script of the page. */
export async function gmailJs(): Promise<string> {
  const entry = `
    import { Gmail } from 'gmail-js';
    const seen = (window.neighbour = { requests: 0, composes: 0, sends: 0 });
    const own = new Gmail(false);
    own.observe.on('http_event', () => { seen.requests += 1; });
    own.observe.on('send_message', () => { seen.sends += 1; });
  `;
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    ...{ bundle: true, write: false, format: 'iife', charset: 'utf8' },
  });
  return outputFiles[0]?.text ?? '';
}

export const seenByGmailJs = (page: Page): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { neighbour: Seen }).neighbour);

/**
 * An extension of InboxSDK's kind: its content script, its background and its script in the page, unchanged. It handles
 * every compose and hears its sends.
 */
export async function writeInboxSdkExtension(folder: string): Promise<void> {
  const sdk = path.join(process.cwd(), 'node_modules/@inboxsdk/core');
  const entry = `
    import * as InboxSDK from '@inboxsdk/core';
    const told = document.documentElement.dataset;
    const count = (key) => { told[key] = String(Number(told[key] ?? 0) + 1); };
    InboxSDK.load(2, 'sdk_nexttouchtest_0000000000').then(
      (own) => {
        told.inboxsdk = 'loaded';
        own.Compose.registerComposeViewHandler((view) => {
          count('inboxsdkComposes');
          view.on('sent', () => count('inboxsdkSends'));
        });
      },
      (error) => { told.inboxsdk = 'failed: ' + error.message; },
    );
  `;
  await build({
    stdin: { contents: entry, resolveDir: process.cwd() },
    ...{ bundle: true, outfile: path.join(folder, 'content.js'), format: 'iife', charset: 'utf8', minify: true },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  for (const file of ['pageWorld.js', 'background.js']) cpSync(path.join(sdk, file), path.join(folder, file));
  const manifest = {
    ...{ manifest_version: 3, name: 'A neighbour', version: '1.0' },
    permissions: ['scripting'],
    host_permissions: ['https://mail.google.com/'],
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_end' }],
    web_accessible_resources: [{ resources: ['pageWorld.js'], matches: ['https://mail.google.com/*'] }],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

export const seenByInboxSdk = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { inboxsdkComposes, inboxsdkSends } = document.documentElement.dataset;
    return { requests: 0, composes: Number(inboxsdkComposes ?? 0), sends: Number(inboxsdkSends ?? 0) };
  });
