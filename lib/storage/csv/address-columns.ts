import type { Column } from './look-of-column';
import { differs, hostsIn, isRepSide } from './others';
import { isPlainAddressTitle } from './plain-address-title';
import type { CsvTable } from './table';
import { isStreetTitle } from './title-traits';

/**
 * Columns of addresses. One with a single repeated address, beside one with many, is the rep's own side; one of other
 * words beside it ("anonymous") holds none. Where a title is plainly of the row's own address, others with words that are not
 * known ("E-mail of the auditor") are of somebody else.
 */
export function addressColumns(columns: readonly Column[], table: CsvTable): Set<number> {
  const all = [...columns.keys()];
  const titled = all.filter((index) => {
    const { match, addressShare, filled } = columns[index] as Column;
    if (match?.field !== 'address') return false;
    // "Address" is often a street: such a title counts only where the cells hold mail addresses.
    const isSure = match.exact && !isStreetTitle(table.header[index] ?? '');
    return isSure || filled === 0 || addressShare >= 0.3;
  });
  const byLook = all.filter((index) => {
    const { match, isOwner, addressShare } = columns[index] as Column;
    return !isOwner && match === null && addressShare >= 0.5;
  });
  // "Contact" may hold "Ann Lee <ann@…>", and be the only column with an address.
  const named = all.filter((index) => {
    const { match, isOwner, addressShare } = columns[index] as Column;
    return !isOwner && match?.field === 'name' && addressShare >= 0.5;
  });
  // A rep comes again and again; a prospect once. "User Email" may be of either.
  const onceEach = all.filter((index) => {
    const { isOwner, addressShare, addresses, filled } = columns[index] as Column;
    return isOwner && addressShare >= 0.5 && addresses >= filled && hostsIn(table.rows, index) > 1;
  });
  const isUsable = (list: number[]) => list.some((index) => (columns[index]?.addresses ?? 0) > 0);
  const candidates = [titled, byLook, named, onceEach].find(isUsable) ?? titled;
  const most = Math.max(0, ...candidates.map((index) => columns[index]?.addresses ?? 0));
  const isRepeated = (index: number) =>
    table.rows.length > 1 && most > 1 && columns[index]?.addresses === 1 && (columns[index]?.filled ?? 0) > 1;
  const isOfWords = (index: number) => most > 0 && columns[index]?.signs === 0 && (columns[index]?.filled ?? 0) > 0;
  const kept = candidates.filter((index) => !isRepeated(index) && !isOfWords(index));
  const theirs = kept.filter((index) => !kept.some((other) => isRepSide(table.rows, index, other)));
  const isPlain = (index: number) => columns[index]?.match?.exact || isPlainAddressTitle(table.header[index] ?? '');
  // Tools fill an address in where there is none: such a column never differs from the plain one.
  const isElse = (index: number) => theirs.some((other) => isPlain(other) && differs(table.rows, index, other));
  return new Set(theirs.filter((index) => isPlain(index) || !isElse(index)));
}
