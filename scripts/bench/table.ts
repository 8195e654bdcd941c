import { type Goal, isMet, type Result, ratioOf, type Unit } from './result';
import { summarize } from './statistics';

const HEAD = ['figure', 'ours', 'beside', 'ratio', 'goal', ''];

/** Three significant digits are more than two runs agree on. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  const places = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: 0, maximumFractionDigits: places });
}

function figureText(samples: readonly number[], unit: Unit): string {
  const { median, low, high, count } = summarize(samples);
  const size = unit === '' ? digits(median) : `${digits(median)} ${unit}`;
  return count > 1 ? `${size} (${digits(low)}–${digits(high)}, n ${count})` : size;
}

/** A goal in words. */
export function goalText(goal: Goal, unit: Unit): string {
  if (goal.kind === 'measured') return 'a figure';
  const { kind, bound } = goal;
  if (kind === 'ratio') return `≤ ${digits(bound)} ×`;
  return `${kind === 'most' ? '≤' : '≥'} ${digits(bound)}${unit === '' ? '' : ` ${unit}`}`;
}

/** The cells of one row: figure, ours, beside, ratio, goal, and whether it is met. */
export function cellsOf(result: Result): string[] {
  const { figure, unit, ours, beside, goal } = result;
  const ratio = ratioOf(result);
  return [
    figure,
    figureText(ours, unit),
    beside ? `${beside.name}: ${figureText(beside.samples, unit)}` : '–',
    ratio === null ? '–' : `${digits(ratio)} ×`,
    goalText(goal, unit),
    isMet(result) ? 'met' : 'missed',
  ];
}

/** Lines of the table for a terminal, each column as wide as its widest cell. */
export function terminalTable(results: readonly Result[]): string[] {
  const rows = [HEAD, ...results.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The same as a table of Markdown. */
export function markdownTable(results: readonly Result[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(HEAD), line(HEAD.map(() => '---')), ...results.map((each) => line(cellsOf(each)))].join('\n');
}
