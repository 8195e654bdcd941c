import { foldTitle } from './fold-title';

/** The rep's side of the row, and companies' own details. */
const OWNER =
  /\b(owner|owners|assigned|assignee|assigned to|rep|reps|sales ?rep|sales ?person|salesperson|seller|account manager|account executive|ae|sdr|bdr|bdm|csm|kam|accountmanager|relationship manager|our contact|organi[sz]er|hosts?|panelists?|veranstalter|moderator|organisateur|organizador|organizzatore|created by|modified by|updated by|last modified|added by|from|sender|agent|user|inhaber|besitzer|eigentumer|zustandig|zustandige[rs]?|betreuer|verantwortlich|verantwortliche[rs]?|vertriebler|kundenbetreuer|kundenberater|kundenbetreuerin|kundenberaterin|sachbearbeiter|sachbearbeiterin|au(?:ss|ß)endienst|innendienst|unser ansprechpartner|vertriebsmitarbeiter|bearbeiter|absender|erstellt von|proprietaire|commercial|commerciale|responsable|charge d affaires|chargee d affaires|suivi par|notre interlocuteur|notre contact|vendeur|vendeuse|attribue a|cree par|expediteur|propietario|asignado|asignado a|vendedora?|(?:del|de la) comercial|(?:gestora?|ejecutiv[oa]|executiv[oa]|gerente) de (?:cuentas?|contas?)|atendido por|nuestro contacto|nosso contato|remitente|creado por|proprietario|responsavel|atribuido|criado por|remetente)\b|所有者|主催者|営業担当|担当営業|(?:当社|自社|弊社|社内)(?:ご?担当|窓口)|作成者|送信者|responsabile|wlasciciel|opiekun|vlastnik|eigenaar|агент|владелец|负责人|담당자/;
/** Other people of a row, whose addresses are theirs. */
const OTHER =
  /\b(assistant|assistante|asistente|assistente|assistenz|assistent|assistentin|secretary|sekretariat|manager|supervisor|boss|vorgesetzter?|jefe|gerente|reports to|referrer|referral|referred|referee|introducer|parrain|approver|spouse|registered by|invited by|referred by|purchased by|booked by|paid by|kaufers?|acheteur|comprador|asst|eingeladen von|empfohlen von|billing|invoices?|invoicing|rechnungen|rechnung|facturation|facturacion|faturamento|accounting|buchhaltung)\b|秘書|上司|請求/;

/** Whether the column is about the rep's own side ("Contact owner"). */
export function isOwnerTitle(cell: string): boolean {
  return OWNER.test(foldTitle(cell));
}

/** Whether a title is of the given name, not of a middle one. */
export function isGivenTitle(cell: string): boolean {
  return /^(given name|first name|nombre de pila|primer nombre|prenom|nome proprio|primeiro nome|vorname)$/.test(
    foldTitle(cell),
  );
}

/** Whether a column is about somebody beside the person of the row: their assistant, who referred them. */
export function isOtherTitle(cell: string): boolean {
  return OTHER.test(foldTitle(cell));
}

/** Whether a title for given names is of those behind the first. */
export function isMiddleTitle(cell: string): boolean {
  return /^(middle|additional|weitere|zweiter|deuxieme|segundo)\b|^ミドル/.test(foldTitle(cell));
}

/** Whether a title for family names is of the second of two. */
export function isSecondFamilyTitle(cell: string): boolean {
  return /^(second (last|sur|family) ?name|segundo apellido|apellido materno|materno)$/.test(foldTitle(cell));
}

/** Whether a title is of what stands before a family name ("van der"). */
export function isParticleTitle(cell: string): boolean {
  return /^(tussenvoegsels?|voorvoegsels?|namensvorsatz|namenszusatz|(last|sur) ?name prefix)$/.test(foldTitle(cell));
}

/** Whether a title for addresses may as well mean the street. */
export function isStreetTitle(cell: string): boolean {
  return /^(address|adresse[ns]?|adresses|addresses|direccion(es)?|enderecos?|アドレス)$/.test(foldTitle(cell));
}
