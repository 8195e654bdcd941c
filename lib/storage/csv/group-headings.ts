import { fieldOfTitle } from './header-titles';
import { isOtherTitle, isOwnerTitle } from './title-traits';

/** The merged cell above a column, as a sheet saves it: the words in its first cell, the others empty. */
function headingOf(groups: readonly string[], column: number): string {
  const start = groups.slice(0, column + 1).findLastIndex((cell) => cell !== '');
  return start >= 0 && (groups[start + 1] ?? '') === '' ? (groups[start] ?? '') : '';
}

/**
 * Titles under the merged headings of groups of columns: "Name" under "Company" is the company's, "Email" under "Owner"
 * is the rep's. Other headings say nothing that the titles do not, and a row of notes has no gap to fill.
 */
export function withGroupHeadings(header: readonly string[], groups: readonly string[]): string[] {
  if (groups.filter((cell) => cell !== '').length < 2) return [...header];
  return header.map((title, column) => {
    const heading = headingOf(groups, column);
    if (title === '' || heading === '') return title;
    if (isOwnerTitle(heading) || isOtherTitle(heading)) return `${heading} ${title}`;
    if (fieldOfTitle(heading)?.field !== 'company') return title;
    const field = fieldOfTitle(title)?.field;
    if (field === 'company') return title;
    return field === 'name' || field === 'nameOrFirst' || field === 'nameOrLast' ? heading : `${heading} ${title}`;
  });
}
