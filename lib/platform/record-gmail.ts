import { browser } from 'wxt/browser';
import { gmailTabs } from './tabs';

/**
 * Runs the recorder in every open Gmail tab: the first time it begins to record, later it hands out what it has recorded. Null
 * from a tab that has just begun. A tab that refuses is left out.
 */
export async function runRecorder(): Promise<unknown[]> {
  const results = await Promise.all(
    (await gmailTabs()).map(({ id }) =>
      browser.scripting
        .executeScript({ target: { tabId: id }, files: ['/gmail-recorder.js'] as never, world: 'MAIN' })
        .catch(() => []),
    ),
  );
  return results.flatMap((each) => each.map(({ result }) => result ?? null));
}
