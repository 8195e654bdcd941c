import { type Cursor, type Frame, fill, type Rule, Unreadable } from './frame';
import { counted, monthDay, numbered, plainWeekday } from './rules-date';
import { named } from './rules-period';
import { span } from './rules-span';
import { atHour, bareNumber, besideHour, hours, pastHour, placeInPart, spelledHour, toHour } from './rules-time';
import type { Token } from './tokens';

/** Tokens that say one thing by themselves. */
const single: Rule = ({ frame, tokens, at }) => {
  const token = tokens[at];
  switch (token?.is) {
    case 'day':
      fill(frame, 'ahead', token.ahead);
      return 1;
    case 'date':
      fill(frame, 'date', { year: token.year, month: token.month, day: token.day });
      return 1;
    case 'month':
      fill(frame, 'period', { kind: 'month', month: token.month, which: null });
      return 1;
    case 'quarter':
    case 'half-year':
    case 'week-number':
      fill(frame, 'period', { kind: token.is, value: token.value });
      return 1;
    case 'edge':
      fill(frame, 'edge', token.edge);
      return 1;
    case 'feast':
      fill(frame, 'feast', token.feast);
      return 1;
    case 'part':
      fill(frame, 'part', token.part);
      if (token.edge) fill(frame, 'partEdge', token.edge);
      return 1;
    case 'after':
    case 'before':
      fill(frame, 'relation', token.is);
      return 1;
    case 'clock':
      fill(frame, 'clock', { hour: token.hour, minute: token.minute, sure: token.sure });
      return 1;
    case 'ordinal':
      fill(frame, 'dayOfMonth', token.value);
      return 1;
    case 'later':
      fill(frame, 'later', true);
      return 1;
    case 'from-now':
      // "Later" with no span before it.
      if (tokens.length === 1) fill(frame, 'later', true);
      return 1;
    case 'same-time':
      fill(frame, 'sameTime', true);
      return 1;
    case 'in':
      return 1;
    default:
      return 0;
  }
};

const RULES: Rule[] = [
  ...[toHour, spelledHour, span, monthDay, counted, numbered, named, plainWeekday],
  ...[besideHour, placeInPart, hours, atHour, pastHour, bareNumber, single],
];

function step(cursor: Cursor): void {
  for (const rule of RULES) {
    const taken = rule(cursor);
    if (taken === 0) continue;
    cursor.at += taken;
    return;
  }
  throw new Unreadable();
}

/** What the tokens say together, whatever their order; null where they say too little, too much, or contradict. */
export function frameOf(
  tokens: readonly Token[],
  { weekdayThenDay, hIsClock, relationBehind }: Pick<Cursor, 'weekdayThenDay' | 'hIsClock' | 'relationBehind'>,
): Frame | null {
  // Copies, as one word may stand twice.
  const all = tokens.map((token) => ({ ...token }));
  const cursor: Cursor = {
    frame: { spans: [] },
    tokens: all.filter(({ is }) => is !== 'skip' && is !== 'and'),
    at: 0,
    afterArticle: new Set(all.filter((_, index) => ['skip', 'after', 'before'].includes(all[index - 1]?.is ?? ''))),
    afterAnd: new Set(all.filter((_, index) => all[index - 1]?.is === 'and')),
    weekdayThenDay,
    hIsClock,
    relationBehind,
  };
  try {
    while (cursor.at < cursor.tokens.length) step(cursor);
    return cursor.frame;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
