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

/** Whether an address is one from which mail systems report on delivery. */
export function isRobot(address: string): boolean {
  const local = (address.split('@')[0] ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  return NAMES.includes(local) || local.startsWith(EXCHANGE) || local.endsWith('daemon');
}

/** Whether it is Google's own robot, which reports on whatever left this mailbox. */
export const isGoogleRobot = (address: string): boolean =>
  isRobot(address) && GOOGLE.has((address.split('@')[1] ?? '').toLowerCase());

/** Robots and desks that answer for no person. */
export const isDesk = (address: string): boolean =>
  /^(?:no-?reply|do-?not-?reply|support|help|helpdesk|service|servicedesk|tickets?|info|notifications?|system|team|mail|it|jira|care|admin|office|reception|empfang|accueil|recepc\w*|hello|hallo|hi|bonjour|hola|ola|ciao|contact\w*|kontakt|contat\w*|enquir\w*|inquir\w*|anfragen?|customer\w*|kunden\w*|soporte|suporte|atendimento|assistenza|pomoc|destek|sales|orders?|purchas\w*|procurement|tenders?|facilities|billing|accounts?|verkauf|vertrieb|verkoop|ventas|vendas|vendite|hilfe|kundtj\w*|klant\w*|asiakas\w*|ugyfel\w*|obsluga|podpora|zakazni\w*|musteri\w*|bilgi|iletisim|yhteys\w*|post|klienci|servis|servizio\w*|serviceteam|einkauf|achats|compras|acquisti|inkoop)(?![a-z])/.test(
    address.toLowerCase(),
  );
