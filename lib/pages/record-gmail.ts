import type { Recording } from '@/lib/gmail/record/recorder';
import { runRecorder } from '@/lib/platform/record-gmail';

/** One file of what all tabs recorded. */
function joined(results: unknown[]): Recording | null {
  const all = results.filter((each): each is Recording => typeof each === 'object' && each !== null);
  const [first] = all;
  return first ? { ...first, exchanges: all.flatMap((each) => each.exchanges) } : null;
}

/**
 * Starts the recorder in each Gmail tab, or asks those that run it. `text` is the file of what they recorded; null before
 * there is any. It ends when the tabs are reloaded.
 */
export async function recordGmail(): Promise<{ tabs: number; text: string | null }> {
  const results = await runRecorder();
  const recording = joined(results);
  return { tabs: results.length, text: recording && JSON.stringify(recording, null, 1) };
}
