import { openInbox } from '../../tests/gmail-stand-in/driver';
import type { Scene } from '../../tests/support/scene';

/** Leaves the browser to the rep until it is closed or the command is stopped. */
export async function stayOpen(scene: Scene): Promise<void> {
  const { browser, backstage } = scene;
  const inbox = await browser.context.newPage();
  await openInbox(inbox);
  await backstage.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await inbox.bringToFront();
  console.log(
    'Gmail is open with Next Touch. Write to ada@new.example and watch the card. Close the browser, or press Ctrl+C, to end.',
  );
  const stop = () => void browser.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
}
