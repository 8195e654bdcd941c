import { isHonorific } from '@/lib/domain/compose/person-name';
import { cleanAddresses } from './addresses';
import { fieldOfTitle, type TitleMatch } from './header-titles';
import type { CsvTable } from './table';
import { isOwnerTitle } from './title-traits';

const SAMPLE_ROWS = 200;

/** What a column looks like, by its title and its cells. */
export interface Column {
  match: TitleMatch | null;
  isOwner: boolean;
  /** Share of the filled cells that hold an address, and how many addresses there are in all, each once. */
  addressShare: number;
  addresses: number;
  /** Cells with an `@`: addresses, right or wrong. */
  signs: number;
  filled: number;
  linkedInShare: number;
  /** "Attendee #", "Is a company": numbers and flags, which are no names. */
  isCount: boolean;
  /** Whether a cell has a digit, as every number of a phone has. */
  hasDigits: boolean;
  /** "Mrs", "Prof. Dr.": forms of address, which are no job title. */
  isHonorific: boolean;
}

/** Forms of address that may be an initial or a name as well: told by a whole column of them. */
const SHORT_HONORIFIC = /^(?:m|d|dona?|dna)\.?$/i;
const isForm = (word: string) => isHonorific(word) || SHORT_HONORIFIC.test(word);

/** Looks at the title and the first rows of a column. */
export function look(table: CsvTable, column: number): Column {
  const title = table.header[column] ?? '';
  const cells = table.rows.slice(0, SAMPLE_ROWS).flatMap((row) => row[column] || []);
  const found = cells.map((cell) => cleanAddresses(cell).good);
  const share = (count: number) => (cells.length === 0 ? 0 : count / cells.length);
  return {
    match: fieldOfTitle(title),
    isOwner: isOwnerTitle(title),
    addressShare: share(found.filter((good) => good.length > 0).length),
    addresses: new Set(found.flat()).size,
    signs: cells.filter((cell) => /[@＠]/.test(cell)).length,
    filled: cells.length,
    linkedInShare: share(cells.filter((cell) => /linkedin\.com\/(?:in|pub)\//i.test(cell)).length),
    isCount: cells.length > 0 && cells.every((cell) => /^(?:[\d#.\s-]+|true|false|yes|no)$/i.test(cell)),
    hasDigits: cells.some((cell) => /\p{Nd}/u.test(cell)),
    isHonorific: cells.length > 0 && cells.every((cell) => cell.split(' ').every(isForm)),
  };
}
