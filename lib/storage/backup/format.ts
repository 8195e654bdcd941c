import * as z from 'zod/mini';
import { Cadence } from '@/lib/domain/cadence/cadence';
import { LogEvent } from '@/lib/domain/log/events';
import type { Settings } from '@/lib/domain/settings';
import { ValueItemRow } from '../rows';
import { SendRow } from '../send-row';

/** The backup file, as published in docs/backup-format.md. A new version gets a new number and keeps reading the old. */
export const BACKUP_FORMAT = 'next-touch-backup';
/** Version of the plain format. */
export const BACKUP_VERSION = 1;

/** Largest file read at all, in bytes. Checked before the first byte is read. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** Most text, in bytes, that a file may decompress to; larger is taken as a zip bomb. */
export const MAX_TEXT_BYTES = 256 * 1024 * 1024;
/** Most times its own size that a file may decompress to. */
export const MAX_UNFOLD_RATIO = 100;
/** Most rows over all sections. */
export const MAX_ROWS = 2_000_000;

/** Most events of one prospect: folding costs the square of their number, 20,000 take some seconds. */
export const MAX_EVENTS_OF_ONE = 20_000;

/** Rounds of PBKDF2 for new files. */
export const PBKDF2_ITERATIONS = 600_000;

/** How an encrypted file was made. Iterations are bounded, because a hostile file could otherwise block the browser. */
export const Encryption = z.object({
  kdf: z.literal('PBKDF2'),
  hash: z.literal('SHA-256'),
  iterations: z.int().check(z.minimum(PBKDF2_ITERATIONS), z.maximum(2_000_000)),
  /** Base64: 16 bytes. */
  salt: z.base64().check(z.length(24)),
  cipher: z.literal('AES-GCM'),
  keyBits: z.literal(256),
  /** Base64: 12 bytes. */
  iv: z.base64().check(z.length(16)),
  compression: z.literal('gzip'),
  /** `header` = these fields are the cipher's additional data, so that none can be changed. Absent in files before 1.0. */
  authenticated: z.optional(z.literal('header')),
});
export type Encryption = z.infer<typeof Encryption>;

/** Around an encrypted backup. `data` is base64 of the ciphertext of the gzipped plain file. */
export const Envelope = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  encryption: Encryption,
  data: z.string(),
});

const section = z.optional(z.array(z.unknown()));

/** A plain backup before its rows are looked at one by one. */
export const BackupShell = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  events: z.array(z.unknown()),
  cadences: section,
  valueItems: section,
  sends: section,
  settings: z.optional(z.unknown()),
});

/** The rows of each section. Unknown fields are dropped here (`__proto__` among them), also where storage keeps them. */
export const SECTION_ROWS = {
  events: LogEvent,
  cadences: Cadence,
  valueItems: z.object(ValueItemRow.shape),
  sends: z.object(SendRow.shape),
} as const;
/** Name of a section of the file. */
export type Section = keyof typeof SECTION_ROWS;

/** A row of a file that cannot be restored. `index` counts from 0 within its section. */
export interface RowError {
  section: Section | 'settings';
  index: number;
  reason: string;
}

/** What a file holds, checked row by row. */
export interface BackupContent {
  events: LogEvent[];
  cadences: Cadence[];
  valueItems: ValueItemRow[];
  sends: SendRow[];
  settings: Settings | null;
  /** The first hundred; `errorCount` counts all. */
  errors: RowError[];
  errorCount: number;
}
