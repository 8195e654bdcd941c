/** Who reports that a mail could not be delivered; the local part of the address, letters only. */
const NAMES = [
  'postmaster',
  'mailsystem',
  'maildelivery',
  'maildeliverysystem',
  'maildeliverysubsystem',
  'deliverysubsystem',
  'bounce',
  'bounces',
  'ndr',
  'mailerror',
  'systemadministrator',
];
/** Exchange's own sender has a long number after this. */
const EXCHANGE = 'microsoftexchange';
const GOOGLE = new Set(['googlemail.com', 'google.com', 'gmail.com']);

/** The local part of an address, without dots, dashes and the like. */
export const lettersOf = (address: string): string =>
  (address.split('@')[0] ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether an address is one from which mail systems report on delivery. */
export function isRobot(address: string): boolean {
  const local = lettersOf(address);
  return NAMES.includes(local) || local.startsWith(EXCHANGE) || local.endsWith('daemon');
}

/** Whether it is Google's own robot, which reports on whatever left this mailbox. */
export const isGoogleRobot = (address: string): boolean =>
  isRobot(address) && GOOGLE.has((address.split('@')[1] ?? '').toLowerCase());
