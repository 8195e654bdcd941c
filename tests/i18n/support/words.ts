import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const HERE = 'lib/i18n';
/** i18next's plural endings, after Intl.PluralRules. */
const PLURAL = /(_ordinal)?_(zero|one|two|few|many|other)$/;

/** Sentences by key, `popup:tab.todo`, as they stand in the files of one language. */
export type Sentences = Map<string, string>;

function flatten(node: object, before: string): [string, string][] {
  return Object.entries(node).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : flatten(value, `${before}${key}.`),
  );
}

/** The namespaces a language has a file for. */
export function namespacesOf(language: string): string[] {
  return readdirSync(path.join(HERE, language))
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .sort();
}

/** All sentences of a language, from the files themselves: what is not loaded anywhere counts too. */
export function sentencesOf(language: string): Sentences {
  return new Map(
    namespacesOf(language).flatMap((namespace) =>
      flatten(JSON.parse(readFileSync(path.join(HERE, language, `${namespace}.json`), 'utf8')), `${namespace}:`),
    ),
  );
}

/** The key as screens ask for it, without a plural ending. */
export const baseOf = (key: string) => key.replace(PLURAL, '');

/** Null for a key without plural; else which kind of number it is for. */
export function pluralOf(key: string): { type: 'cardinal' | 'ordinal'; form: string } | null {
  const match = PLURAL.exec(key);
  return match ? { type: match[1] ? 'ordinal' : 'cardinal', form: match[2] ?? '' } : null;
}

/** What is put into a sentence: `["count, number", "name"]`. */
export function variablesOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => (match[1] ?? '').trim()))].sort();
}

/** The parts of a sentence that open something: `<dropped>12 were dropped</dropped>` is `dropped`. */
export function marksOf(sentence: string): string[] {
  return [...sentence.matchAll(/<(\w+)>.*?<\/\1>/g)].map((match) => match[1] ?? '').sort();
}
