/** `npm run answers`: sorts the labelled mails and writes the tables into `docs/answers.md`; `--wrong` lists what was missed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { readCorpus, readField } from './answers/corpus';
import { hasDate, isDateRight, isRight, judged, report } from './answers/table';

const PAGE = new URL('../docs/answers.md', import.meta.url);
const [BEGIN, END] = ['<!-- answers -->', '<!-- /answers -->'];

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
const page = readFileSync(PAGE, 'utf8');
const before = page.slice(0, page.indexOf(BEGIN) + BEGIN.length);
const after = page.slice(page.indexOf(END));
const day = new Date(performance.timeOrigin).toISOString().slice(0, 10);
writeFileSync(PAGE, `${before}\n\nLast run ${day}.\n\n${tables}\n\n${after}`);
