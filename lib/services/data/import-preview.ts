import { type ImportPreview, type IsOwn, previewImport } from '@/lib/storage/csv/preview-import';
import type { ColumnMapping, CsvTable } from '@/lib/storage/csv/table';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { withStorageErrors } from '@/lib/storage/errors';
import { knownAccounts } from '../accounts';
import type { Deps } from '../deps';
import { ownTest } from '../prospects/who-is-prospect';
import { loadSettings } from '../settings/settings-store';

/** Every address in the log, lower-case. */
async function knownAddresses(db: NextTouchDatabase): Promise<Set<string>> {
  return new Set((await withStorageErrors(() => db.prospects.orderBy('addresses').uniqueKeys())).map(String));
}

/** Tells the rep's own addresses and colleagues', by the settings, the accounts of this browser and the mailbox. */
export async function ownAddressTest({ local }: Pick<Deps, 'local'>, mailbox = ''): Promise<IsOwn> {
  const [settings, accounts] = await Promise.all([loadSettings(local), knownAccounts({ local })]);
  return ownTest({ ...settings, ownAddresses: [...settings.ownAddresses, mailbox], accounts: Object.keys(accounts) });
}

/** The dry run of an import, for the page that shows it and for the background that then does it. */
export async function previewOf(
  db: NextTouchDatabase,
  table: CsvTable,
  mapping: ColumnMapping,
  isOwn: IsOwn,
): Promise<ImportPreview> {
  return previewImport(table, mapping, await knownAddresses(db), isOwn);
}
