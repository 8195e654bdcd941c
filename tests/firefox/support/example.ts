import { exampleBackup, restoreBook } from '../../support/restore-book';
import { asEvaluates } from './evaluates';
import type { FirefoxScene } from './scene';

/** Restores the example book, as it stands at the present of the scene. */
export async function restoreExample(scene: FirefoxScene): Promise<void> {
  await restoreBook(asEvaluates(scene.backstage()), exampleBackup(scene.now()));
}
