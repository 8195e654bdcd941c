import { foldText } from '../words';
import type { CsvTable } from './read-table';

/** What a column of a sheet can be read as. */
export const CSV_FIELDS = [
  ...(['address', 'name', 'firstName', 'lastName', 'company', 'title', 'phone', 'linkedIn', 'timeZone'] as const),
  'notes',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** One entry a column: what it is read as, or null to leave it out. */
export type ColumnMapping = (CsvField | null)[];

/** Folded headers as address books and CRMs write them, in the languages of the screens and some more. */
const HEADERS: Record<CsvField, RegExp> = {
  address:
    /^(e-?mails?( ?\d| address(es)?| work| 1 - value)?|(work|primary|business|contact)? ?e-?mail( address)?|address(es)?|mail|e-?mail-?adresse|courriel|correo( electronico)?|adresse e-?mail)$/,
  firstName: /^(first ?name|given ?name|forename|vorname|prenom|nombre|nome)$/,
  lastName: /^(last ?name|family ?name|surname|nachname|nom( de famille)?|apellidos?|cognome)$/,
  name: /^(name|full ?name|contact( name)?|display ?name|prospect|person|ansprechpartner|nom complet|nombre completo)$/,
  company:
    /^(company( name)?|account( name)?|organi[sz]ation( name| 1 - name)?|employer|firma|unternehmen|societe|entreprise|empresa|azienda)$/,
  title: /^((job ?)?title|position|role|funktion|fonction|poste|cargo|puesto)$/,
  phone:
    /^((work|business|mobile|office|direct|primary)? ?(tele)?phone( ?number)?|mobile|telefon(nummer)?|telephone|telefono|telefone)$/,
  linkedIn: /^((person )?linked ?in( profile)?( (url|address))?)$/,
  timeZone: /^(time ?zone|zeitzone|fuseau horaire|zona horaria|fuso horario)$/,
  notes: /^(notes?|comments?|remarks?|description|notizen?|bemerkung(en)?|remarques?|notas?)$/,
};

function byHeader(cell: string): CsvField | null {
  const header = foldText(cell)
    .slice(0, 100)
    .replace(/[_\s]+/g, ' ')
    .trim();
  return CSV_FIELDS.find((field) => HEADERS[field].test(header)) ?? null;
}

function shareOfAddresses(table: CsvTable, column: number): number {
  const cells = table.rows.slice(0, 50).flatMap((row) => row[column] || []);
  if (cells.length === 0) return 0;
  return cells.filter((cell) => /^\S+@\S+\.\S+$/.test(cell.slice(0, 400))).length / cells.length;
}

/**
 * A first guess of what each column is, by its header; where none is named for addresses, the column that mostly holds
 * addresses. Several columns may hold addresses (a work and a private one); of the other fields the first wins.
 */
export function guessColumns(table: CsvTable): ColumnMapping {
  const taken = new Set<CsvField>();
  const mapping = table.header.map((cell): CsvField | null => {
    const field = byHeader(cell);
    if (field === null || (field !== 'address' && taken.has(field))) return null;
    taken.add(field);
    return field;
  });
  if (taken.has('address')) return mapping;
  const shares = table.header.map((_, column) => shareOfAddresses(table, column));
  const best = shares.indexOf(Math.max(...shares));
  return (shares[best] ?? 0) >= 0.5 ? mapping.with(best, 'address') : mapping;
}
