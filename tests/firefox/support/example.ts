import type { Evaluates } from '../../support/clock';
import { exampleBackup, restoreBook } from '../../support/restore-book';
import type { FirefoxScene } from './scene';

/** Restores the example book, as it stands at the present of the scene. */
export async function restoreExample(scene: FirefoxScene): Promise<void> {
  // Puppeteer's types see handles in what Playwright's see values in.
  const backstage: Evaluates = {
    evaluate: (run, given) => scene.backstage().evaluate(run as never, given as never) as never,
  };
  await restoreBook(backstage, exampleBackup(scene.now()));
}
