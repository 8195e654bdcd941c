import { shownText } from '@/lib/domain/prospect/shown-text';
import type { Namespace, Translate } from './keys';
import { type Language, languageOf } from './languages';

/** Words by namespace: one for each screen, plus `common` and the sentences of `why`. Nested JSON. */
export type WordBundle = Readonly<Record<string, object>>;

/** Values of a sentence, by name. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * The words of one context, in the conventions of i18next's JSON (v4): `{{name}}`, `{{count, number}}`, plural endings after
 * `Intl.PluralRules`. Two kilobytes stand for its engine, which is parsed in Gmail's own tab and at each wake of the worker; a
 * test compares the two on every sentence.
 */
export interface I18n {
  /** BCP 47; also what dates and numbers are written in. */
  readonly language: string;
  /** Keys of other namespaces than `common` are named whole: `overlay:said.done`. */
  t(key: string, values?: Values): string;
  /** Puts keys of one namespace in words. The same function until the language changes. */
  within<N extends Namespace>(namespace: N): Translate<N>;
  exists(key: string): boolean;
  switchTo(locale: string, words: WordBundle): void;
  /** Calls back after each change of the language; returns what ends it. */
  onChange(listener: () => void): () => void;
}

const PLACE = /\{\{([^{},]+)(?:,\s*(\w+)\s*)?\}\}/g;

type Rules = Record<'cardinal' | 'ordinal', Intl.PluralRules>;
const rules = new Map<Language, Rules>();
const numbers = new Map<string, Intl.NumberFormat>();

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function pluralRules(language: Language): Rules {
  return kept(rules, language, () => ({
    cardinal: new Intl.PluralRules(language),
    ordinal: new Intl.PluralRules(language, { type: 'ordinal' }),
  }));
}

/** The keys to look for, the most fitting first. */
function candidates(key: string, { count, ordinal }: Values, language: Language): string[] {
  if (typeof count !== 'number') return [key];
  const { cardinal, ordinal: places } = pluralRules(language);
  const form = (ordinal ? places : cardinal).select(count);
  return [
    ...(count === 0 && !ordinal ? [`${key}_zero`] : []),
    ...(ordinal ? [`${key}_ordinal_${form}`] : []),
    `${key}_${form}`,
    key,
  ];
}

/** Puts values into a sentence. They may be text of others, so they are made safe to show. */
function fill(sentence: string, values: Values, locale: string): string {
  return sentence.replace(PLACE, (_, name: string, form: string | undefined) => {
    const value = values[name.trim()] ?? '';
    const text =
      form === 'number' ? kept(numbers, locale, () => new Intl.NumberFormat(locale)).format(Number(value)) : value;
    return shownText(String(text));
  });
}

function sentenceAt(bundle: object | undefined, path: string): string | undefined {
  let found: unknown = bundle;
  for (const part of path.split('.'))
    found =
      typeof found === 'object' && found !== null && Object.hasOwn(found, part) ? found[part as never] : undefined;
  return typeof found === 'string' ? found : undefined;
}

/** @param locale BCP 47, from `chooseLocale`. @param first the namespace of keys that name none */
export function createWords(locale: string, words: WordBundle, first = 'common'): I18n {
  let now = { locale, words };
  let within = new Map<string, I18n['t']>();
  const listeners = new Set<() => void>();

  const find = (whole: string, values: Values, namespace: string) => {
    const [, named = namespace, key = whole] = /^(\w+):(.*)$/s.exec(whole) ?? [];
    const bundle = now.words[named];
    for (const each of candidates(key, values, languageOf(now.locale))) {
      const sentence = sentenceAt(bundle, each);
      if (sentence !== undefined) return sentence;
    }
    return undefined;
  };
  const say = (key: string, values: Values, namespace: string) => {
    const sentence = find(key, values, namespace);
    if (sentence !== undefined) return fill(sentence, values, now.locale);
    return typeof values.defaultValue === 'string' ? values.defaultValue : key.replace(/^\w+:/, '');
  };
  return {
    get language() {
      return now.locale;
    },
    t: (key, values = {}) => say(key, values, first),
    within: <N extends Namespace>(namespace: N) =>
      kept(
        within,
        namespace,
        () =>
          (key, values = {}) =>
            say(key, values, namespace),
      ) as Translate<N>,
    exists: (key) => find(key, {}, first) !== undefined,
    switchTo(nextLocale, nextWords) {
      now = { locale: nextLocale, words: nextWords };
      within = new Map();
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
