/** `npm run answers`: sorts the labelled mails and writes the tables into `docs/answers.md`; `--wrong` lists what was missed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dateIn } from '@/lib/domain/time/time';
import { readCorpus, readField } from './answers/corpus';
import { between, policyTable } from './answers/policy-table';
import { hasDate, isDateRight, isRight, judged, report } from './answers/table';

const PAGE = new URL('../docs/answers.md', import.meta.url);

const own = judged(readCorpus());
const field = judged(readField());
const tables = [report('Own corpus', own), ...(field.length > 0 ? [report('Field cases', field)] : [])].join('\n\n');
console.warn(tables);
if (process.argv.includes('--wrong')) {
  for (const result of [...own, ...field]) {
    if (isRight(result) && (!hasDate(result) || isDateRight(result))) continue;
    const { each, kind, returns, effect } = result;
    console.warn(
      `${each.id}: ${each.kind} ${each.returns ?? ''} → ${kind} ${returns ?? ''} ${effect} | ${each.subject} | ${each.snippet}`,
    );
  }
}
const day = dateIn(new Date(performance.timeOrigin).toISOString());
const page = between(readFileSync(PAGE, 'utf8'), 'policy', policyTable());
writeFileSync(PAGE, between(page, 'answers', `Last run ${day}.\n\n${tables}`));
