import { foldTitle } from './fold-title';
import { withoutWhom } from './header-titles';

/** Words of titles of addresses, folded, that say which address of the person it is, and no other person. */
const PLAIN = new Set([
  '',
  ...[
    'e mail mails email emails address addresses value number no nr s of the for and or your my',
    'alt all old new current final found valid generic work business office corporate company professional home personal private primary main preferred best recommended verified',
    'direct other secondary second third tertiary alternate alternative additional extra required optional contact customer client',
    'lead prospect person attendee participant registrant invitee guest subscriber recipient member 1st 2nd 3rd',
    'mailadresse mailadressen mailadressse adresse adressen emailadresse emailadressen wert der des die ihre deine und oder',
    'zweit firmen alle alte neue aktuelle geschaftlich geschaftliche geschaftl dienstlich dienstliche beruflich berufliche privat private arbeit buro firma haupt',
    'primar primare sekundar sekundare weitere andere alternative zusatzliche zweite erste pflichtfeld kontakt kunde kunden kundin',
    'teilnehmer ansprechpartner ansprechperson interessent empfanger',
    'courriel courriels mel messagerie electronique electroniques adresses valeur de du des d la le les l et ou votre',
    'professionnel professionnelle pro perso personnel personnelle prive privee bureau travail domicile entreprise societe autre',
    'autres principal principale premiere secondaire deuxieme alternatif alternative obligatoire contact client interlocuteur',
    'correo correos electronico electronicos direccion direcciones valor del el y o su tu trabajo laboral empresa corporativo',
    'profesional personal particular casa principal secundario secundaria otro otra alternativo alternativa adicional obligatorio',
    'contacto cliente persona destinatario',
    'correio eletronico endereco enderecos do da e seu sua trabalho comercial corporativo profissional pessoal residencial outro',
    'outra adicional obrigatorio contato',
    'indirizzo posta elettronica lavoro ufficio azienda aziendale personale altro principale zakelijk prive werk mailadres',
  ].flatMap((line) => line.split(' ')),
]);
/** The same in Japanese, which has no blanks between words. */
const JAPANESE =
  /電子メール|メール|eメール|アドレス|勤務先|仕事用?|職場|会社|法人|個人|自宅|携帯|その他|予備|サブ|連絡用|代表|必須|任意|連絡先|ご?担当者様?|お客様|顧客|先方|氏名|pc|の|値/g;

/** Whether a title of addresses names no one but the person of the row: "E-mail (work)", not "E-mail of the auditor". */
export function isPlainAddressTitle(cell: string): boolean {
  const words = foldTitle(withoutWhom(cell)).replace(JAPANESE, ' ').split(' ');
  return words.every((word) => PLAIN.has(word.replace(/\d+$/, '')));
}
