import { CERTAINTIES } from '@/lib/domain/answer/kinds';
import { MAX_PAUSE_DAYS, POLICY, type PolicyLine, SENDERS, type Verdict } from '@/lib/domain/answer/policy';

/** The policy as Markdown: the table of `docs/answers.md`. */
export function policyTable(): string {
  const rows = POLICY.map(
    ({ kind, certainty, sender, verdict }) =>
      `| ${kind} | ${named(certainty, CERTAINTIES)} | ${named(sender, SENDERS)} | ${told(verdict)} |`,
  );
  return [
    '| kind | how sure | from | what follows |',
    '|---|---|---|---|',
    ...rows,
    `| out-of-office, longer than ${MAX_PAUSE_DAYS} days | certain, likely | prospect | asks: long-absence |`,
  ].join('\n');
}

const named = (some: PolicyLine['certainty'] | PolicyLine['sender'], all: readonly string[]) =>
  some.length === all.length ? 'any' : some.join(', ');

function told(verdict: Verdict): string {
  if (verdict.effect === 'asks') return `asks: ${verdict.question}`;
  return verdict.effect === 'ends' ? `ends: ${verdict.reason}` : verdict.effect;
}

/** A page with what stands between two marks replaced. */
export function between(page: string, mark: string, text: string): string {
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`No part ${begin} … ${end} on the page.`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`;
}

/** What stands between two marks of a page. */
export const partOf = (page: string, mark: string): string =>
  page.slice(page.indexOf(`<!-- ${mark} -->`) + `<!-- ${mark} -->`.length, page.indexOf(`<!-- /${mark} -->`)).trim();
