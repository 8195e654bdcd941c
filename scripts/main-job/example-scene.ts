import type { StandInOptions } from '../../tests/gmail-stand-in/server';
import { BUILD, E2E_BUILD } from '../../tests/support/builds';
import { exampleHistory } from '../../tests/support/example-history';
import { furnish } from '../../tests/support/furnish';
import { restoreBook } from '../../tests/support/restore-book';
import { openScene, type Scene } from '../../tests/support/scene';

/** The rep of the example. */
export const REP = { address: 'robin@vendor.example', name: 'Robin Vendor' };

interface ExampleOptions {
  port: number;
  headless: boolean;
  colorScheme?: 'light' | 'dark';
  /** How the stand-in looks. */
  gmail?: StandInOptions;
}

/** The stand-in with mails, a browser with the extension, and the example book in its log. */
export async function openExampleScene({
  port,
  headless,
  colorScheme = 'light',
  gmail = {},
}: ExampleOptions): Promise<Scene> {
  const scene = await openScene({
    gmail: { ...gmail, port, accounts: [REP] },
    browser: { headless, colorScheme, extension: headless ? E2E_BUILD : BUILD },
  });
  await restoreBook(scene.backstage, furnish(scene.gmail, scene.now(), REP));
  await restoreBook(scene.backstage, exampleHistory(scene.now(), REP.address));
  await scene.wake();
  return scene;
}
