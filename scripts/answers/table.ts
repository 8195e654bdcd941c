import type { LabelledCase } from './corpus';
import { judge } from './judge';

/** How one kind or file was judged. */
export interface Score {
  /** Mails of the kind. */
  all: number;
  right: number;
  /** Taken for something else, but the rep is asked. */
  asked: number;
  wrong: number;
}

/** One labelled mail and its judgement. */
export interface Result {
  each: LabelledCase;
  kind: string;
  returns: string | null;
  effect: string;
}

/** Judges all cases. */
export const judged = (cases: readonly LabelledCase[]): Result[] =>
  cases.map((each) => {
    const { evidence, effect } = judge(each);
    return { each, kind: evidence.kind, returns: evidence.returns, effect };
  });

/** Whether the kind is right. */
export const isRight = ({ each, kind }: Result) => each.kind === kind;
/** Whether the case says a day of return. */
export const hasDate = ({ each }: Result) => 'returns' in each;
/** Whether that day is right. */
export const isDateRight = ({ each, returns }: Result) => each.returns === returns;

/**
 * What must never happen: an ordinary reply hidden, or ending a cadence as something else, without the rep being asked;
 * machine mail that ends a cadence, other than a certain bounce or an accepted invitation.
 */
export const isHarm = ({ each, kind, effect }: Result) =>
  each.kind === 'reply'
    ? effect === 'pauses-until' || (effect === 'ends' && kind !== 'reply')
    : effect === 'ends' && kind !== each.kind;

export function scores(results: readonly Result[], of: (result: Result) => string): Map<string, Score> {
  const table = new Map<string, Score>();
  for (const result of results) {
    const score = table.get(of(result)) ?? { all: 0, right: 0, asked: 0, wrong: 0 };
    score.all += 1;
    if (isRight(result)) score.right += 1;
    else if (result.effect === 'asks') score.asked += 1;
    else score.wrong += 1;
    table.set(of(result), score);
  }
  return new Map([...table].sort(([a], [b]) => a.localeCompare(b)));
}

const percent = (part: number, all: number) => (all === 0 ? '' : `${((100 * part) / all).toFixed(1)} %`);

/** The tables of `docs/answers.md`, as Markdown. */
export function report(title: string, results: readonly Result[]): string {
  const rows = (of: (result: Result) => string, head: string) => [
    `| ${head} | mails | right | asked | wrong |`,
    '|---|---|---|---|---|',
    ...[...scores(results, of)].map(
      ([name, { all, right, asked, wrong }]) => `| ${name} | ${all} | ${right} | ${asked} | ${wrong} |`,
    ),
  ];
  const dated = results.filter(hasDate);
  const right = results.filter(isRight).length;
  return [
    `### ${title}`,
    '',
    `${results.length} mails: kind right ${right} (${percent(right, results.length)}); day of return right ${dated.filter(isDateRight).length} of ${dated.length} (${percent(dated.filter(isDateRight).length, dated.length)}); conclusions that would do harm without asking: ${results.filter(isHarm).length}.`,
    '',
    ...rows(({ each }) => each.kind, 'kind'),
    '',
    ...rows(({ each }) => each.language, 'language'),
  ].join('\n');
}
