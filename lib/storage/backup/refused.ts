/** Why a file is refused as a whole. */
export type BackupRefusal =
  | 'too-large'
  | 'unfolds-too-large'
  | 'too-many-rows'
  | 'too-many-of-one'
  | 'not-a-backup'
  | 'newer-version'
  | 'damaged'
  | 'passphrase-needed'
  | 'wrong-passphrase';

const SAYS: Record<BackupRefusal, string> = {
  'too-large': 'The file is larger than 100 MB: it is not a backup of Next Touch.',
  'unfolds-too-large': 'The file unfolds to far more than it should: it is damaged, or made to do harm.',
  'too-many-rows': 'The file holds more rows than Next Touch can: it is not a backup of Next Touch.',
  'too-many-of-one': 'The file holds more than 20,000 events of one prospect: it was not made by Next Touch.',
  'not-a-backup': 'The file is not a backup of Next Touch.',
  'newer-version': 'The file was made by a newer Next Touch: update, then try again.',
  damaged: 'The file is damaged: try another backup or a snapshot.',
  'passphrase-needed': 'The file is encrypted: enter its passphrase.',
  'wrong-passphrase': 'The passphrase does not open this file.',
};

/** A file was refused as a whole; nothing was written. `code` picks the words on screen. */
export class BackupRefused extends Error {
  constructor(
    readonly code: BackupRefusal,
    options?: ErrorOptions,
  ) {
    super(SAYS[code], options);
    this.name = 'BackupRefused';
  }
}
