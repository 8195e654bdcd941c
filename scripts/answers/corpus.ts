import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { MailCase } from './judge';

/** A mail with what is right: kinds by name, `returns` only where it was said. */
export interface LabelledCase extends MailCase {
  language: string;
  kind: string;
  returns?: string | null;
}

const RECEIVED = '2026-11-25';
const FOLDER = new URL('../../tests/answers/corpus/', import.meta.url);
const FIELD = new URL('../../../shared/field/', import.meta.url);

/** The labelled mails of `tests/answers/corpus/`: `kind [return day] | subject | snippet [| from [| received]]` a line. */
export function readCorpus(): LabelledCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readLines(file.slice(0, -4), readFileSync(new URL(file, FOLDER), 'utf8')));
}

/** The labelled mails of one file's text. Throws naming the line that cannot be read. */
export function readLines(name: string, text: string): LabelledCase[] {
  let language = name;
  return text.split('\n').flatMap((line, index) => {
    const named = /^# language: (\S+)/.exec(line);
    if (named?.[1]) language = named[1];
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [label = '', subject = '', snippet = '', from, received] = line
      .split(' | ')
      .map((each) => each.replace(/\s\|$/, '').trim());
    const [kind = '', returns] = label.split(' ');
    return [
      {
        id: `${name}:${index + 1}`,
        language,
        kind,
        subject,
        snippet,
        from: from || 'buyer@company.example',
        received: received ?? RECEIVED,
        ...(returns && { returns: returns === '-' ? null : returns }),
      },
    ];
  });
}

interface FieldCase {
  id: string;
  part: string;
  input: Partial<Record<'from' | 'subject' | 'snippet' | 'received', string>>;
  want: { kind?: string; returns?: string | null };
}

/** Part B of the field cases, where they lie beside the repository. */
export function readField(): LabelledCase[] {
  if (!existsSync(FIELD)) return [];
  return readdirSync(FIELD)
    .filter((file) => file.endsWith('-words.json'))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, FIELD), 'utf8')) as FieldCase[])
    .filter((each) => each.part === 'B')
    .map(({ id, input, want }) => ({
      ...input,
      id,
      language: 'field',
      subject: input.subject ?? 'x',
      kind: want.kind === 'calendar' ? 'calendar-accepted' : (want.kind ?? 'out-of-office'),
      ...('returns' in want && { returns: want.returns ?? null }),
    }));
}
