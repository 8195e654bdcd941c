import { withPresetKeys } from '@/lib/domain/cadence/preset-keys';
import { Settings } from '@/lib/domain/settings';
import { reasonOf } from '../repair';
import { unseal } from './encryption';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupContent,
  BackupShell,
  Envelope,
  MAX_EVENTS_OF_ONE,
  MAX_FILE_BYTES,
  MAX_ROWS,
  SECTION_ROWS,
  type Section,
} from './format';
import { isGzip, readText } from './gzip';
import { BackupRefused } from './refused';

const MAX_ERRORS_LISTED = 100;
/** Rows checked between two looks at the abort signal. */
const CHUNK = 5_000;

/** How a file is read. */
export interface ReadOptions {
  /** For an encrypted file; null or absent = none was entered. */
  passphrase?: string | null;
  signal?: AbortSignal;
  /** Rows done and in all. */
  onProgress?: (done: number, total: number) => void;
}

function parseJson(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch (error) {
    throw new BackupRefused('not-a-backup', { cause: error });
  }
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== BACKUP_FORMAT) {
    throw new BackupRefused('not-a-backup');
  }
  if ('version' in value && typeof value.version === 'number' && value.version > BACKUP_VERSION) {
    throw new BackupRefused('newer-version');
  }
  return value;
}

async function plainJson(file: Blob, { passphrase, signal }: ReadOptions): Promise<object> {
  const json = parseJson(await readText(file, signal));
  if (!('encryption' in json)) return json;
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) throw new BackupRefused('damaged', { cause: envelope.error });
  if (!passphrase) throw new BackupRefused('passphrase-needed');
  const inner = await unseal(envelope.data.data, envelope.data.encryption, passphrase);
  if (!isGzip(new Uint8Array(await inner.slice(0, 2).arrayBuffer()))) throw new BackupRefused('damaged');
  return parseJson(await readText(inner, signal));
}

/** The number of events of the prospect that has most of them. */
function mostOfOne(events: readonly unknown[]): number {
  const counts = new Map<unknown, number>();
  let most = 0;
  for (const event of events) {
    const id = typeof event === 'object' && event !== null && 'prospectId' in event ? event.prospectId : null;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (id !== null && count > most) most = count;
  }
  return most;
}

/**
 * Reads a file (plain, gzipped or encrypted) and checks every row, writing nothing. Rows that break the schema are
 * listed and left out; a file that is no backup, or a hostile one, is refused whole with {@link BackupRefused}.
 */
export async function readBackup(file: Blob, options: ReadOptions = {}): Promise<BackupContent> {
  if (file.size > MAX_FILE_BYTES) throw new BackupRefused('too-large');
  const shell = BackupShell.safeParse(await plainJson(file, options));
  if (!shell.success) throw new BackupRefused('not-a-backup', { cause: shell.error });
  const { events, cadences = [], valueItems = [], sends = [], settings } = shell.data;
  const total = events.length + cadences.length + valueItems.length + sends.length;
  if (total > MAX_ROWS) throw new BackupRefused('too-many-rows');
  if (mostOfOne(events) > MAX_EVENTS_OF_ONE) throw new BackupRefused('too-many-of-one');

  const content: BackupContent = {
    ...{ events: [], cadences: [], valueItems: [], sends: [], settings: null },
    ...{ errors: [], errorCount: 0 },
  };
  const fail = (section: Section | 'settings', index: number, reason: string) => {
    content.errorCount += 1;
    if (content.errors.length < MAX_ERRORS_LISTED) content.errors.push({ section, index, reason });
  };
  let done = 0;
  const check = async <S extends Section>(
    section: S,
    rows: unknown[],
    keep: (row: BackupContent[S][number]) => void,
  ) => {
    for (const [index, row] of rows.entries()) {
      const read = SECTION_ROWS[section].safeParse(row);
      if (read.success) keep(read.data as BackupContent[S][number]);
      else fail(section, index, reasonOf(read.error));
      done += 1;
      if (done % CHUNK === 0) {
        options.onProgress?.(done, total);
        await new Promise((resolve) => setTimeout(resolve));
        options.signal?.throwIfAborted();
      }
    }
  };
  await check('events', events, (row) => content.events.push(row));
  await check('cadences', cadences, (row) => content.cadences.push(withPresetKeys(row)));
  await check('valueItems', valueItems, (row) => content.valueItems.push(row));
  await check('sends', sends, (row) => content.sends.push(row));
  if (settings !== undefined) {
    const read = Settings.safeParse(settings);
    if (read.success) content.settings = read.data;
    else fail('settings', 0, reasonOf(read.error));
  }
  options.onProgress?.(total, total);
  return content;
}
