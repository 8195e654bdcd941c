/** Takes the screenshots of the README: `npx tsx scripts/pictures/readme.ts`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { clickSend, compose, goToList, openInbox, waitForToast } from '../../tests/gmail-stand-in/driver';
import { closeScene } from '../../tests/support/scene';
import { ensureBrowser } from '../browser/ensure-browser.mjs';
import { buildExtension } from '../main-job/build-extension';
import { openExampleScene } from '../main-job/example-scene';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/images');

process.env.NEXT_TOUCH_BROWSER = ensureBrowser().file;
await buildExtension('e2e');
mkdirSync(FOLDER, { recursive: true });
const scene = await openExampleScene({ port: 0, headless: true });

const inbox = await scene.browser.context.newPage();
await openInbox(inbox);
await goToList(inbox, 'sent');
await inbox.locator('[role=main] tr.zA next-touch-chip').first().waitFor({ state: 'attached' });
await clickSend(await compose(inbox, { to: ['kim@fresh.example'], subject: 'A shorter onboarding', body: 'An idea.' }));
await waitForToast(inbox);
await inbox.locator('next-touch-sent', { hasText: 'kim@fresh.example' }).waitFor({ state: 'attached' });
await inbox.screenshot({ path: path.join(FOLDER, 'gmail.png'), animations: 'disabled' });

const popup = await scene.openPage('popup.html');
await popup.locator('.nt-row').first().waitFor();
await popup.screenshot({ path: path.join(FOLDER, 'checklist.png'), animations: 'disabled' });

await closeScene(scene);
