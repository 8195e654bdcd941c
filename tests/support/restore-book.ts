import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import type { JobState } from '@/lib/messages/data-contract';
import { BACKUP_FORMAT, BACKUP_VERSION } from '@/lib/storage/backup/format';
import type { Evaluates } from './clock';
import { runDataJob } from './data-job';
import { exampleBook } from './example-book';

/**
 * The example book as the text of a backup file. The cadences it names are presets, which every database has. Pass
 * `settings` to have them in the file.
 */
export function exampleBackup(now: Now, mailbox?: string, settings?: Partial<Settings>): string {
  const { events } = exampleBook(now, mailbox === undefined ? {} : { mailbox });
  return JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exportedAt: now.at,
    ...(settings && { settings: { ...DEFAULT_SETTINGS, ...settings } }),
    events,
  });
}

/**
 * Restores a backup the way the options page does and waits for the job. Rejects with the job's error.
 *
 * @param backstage any page of the extension
 */
export function restoreBook(
  backstage: Evaluates,
  backupText: string,
  { passphrase = null as string | null, withSettings = false } = {},
): Promise<JobState> {
  return runDataJob(backstage, backupText, 'restore', [passphrase, { withSettings }]);
}
