import { describe, expect, it } from 'vitest';
import { calleeOf, HOLE, literalsOf, type Node, type Source, sourcesOf, walk } from './support/sources';
import { baseOf, namespacesOf, sentencesOf } from './support/words';

const SOURCES = sourcesOf(['components', 'entrypoints', 'lib']);
const KEYS = [...new Set([...sentencesOf('en').keys()].map(baseOf))];
const NAMESPACES = namespacesOf('en');

/** x. */
const TRANSLATORS = ['t', 'words'];

const KNOWN = new Set(KEYS);

/** What is read off a source once, however often it is asked for. */
function once<T>(read: (source: Source) => T): (source: Source) => T {
  const seen = new Map<Source, T>();
  return (source) => {
    if (!seen.has(source)) seen.set(source, read(source));
    return seen.get(source) as T;
  };
}

const nodes = once((source) => [...walk(source.tree)]);
const calls = once((source) => nodes(source).filter(({ type }) => type === 'CallExpression'));
const argument = (call: Node, index: number) => (call.arguments as unknown[])[index];

/** Where the keys of a file without `ns:` may be. */
const namespacesIn = once((source) => {
  const named = calls(source).flatMap((call) => {
    if (calleeOf(call) === 'within') return literalsOf(argument(call, 0));
    if (calleeOf(call) !== 'useTranslation') return [];
    const first = argument(call, 0) as { type?: string; elements?: unknown[] } | undefined;
    return first?.type === 'ArrayExpression' ? literalsOf(first.elements?.[0]) : literalsOf(first);
  });
  const isBackground = source.file.startsWith('lib/services');
  return [...named, isBackground ? 'background' : 'common'];
});

/** A key with holes as a pattern over the keys there are. */
function pattern(key: string): RegExp {
  const parts = key.split(HOLE).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^:]+')}$`);
}

function matches(key: string, namespaces: string[]): string[] {
  const full = key.includes(':') ? [key] : namespaces.map((namespace) => `${namespace}:${key}`);
  if (!key.includes(HOLE)) return full.filter((each) => KNOWN.has(each));
  const patterns = full.map(pattern);
  return KEYS.filter((known) => patterns.some((each) => each.test(known)));
}

/** The keys a file asks a translator for, where they stand in the call. */
const askedFor = once((source) =>
  calls(source)
    .filter((call) => TRANSLATORS.includes(calleeOf(call)))
    .flatMap((call) => literalsOf(argument(call, 0)))
    .filter((key) => key.replaceAll(HOLE, '') !== ''),
);

/** Texts that may be a key kept in a table or handed on: dotted words, and names that stand alone. */
function mentioned(source: Source): string[] {
  return nodes(source)
    .filter(({ type }) => type === 'Literal' || type === 'TemplateLiteral')
    .flatMap(literalsOf)
    .filter((text) => /^[\w\-.:?…]+$/.test(text) && /[.:]/.test(text) && /\w{3}/.test(text));
}

describe('the keys asked for', () => {
  it('are found in the sources', () => {
    expect(SOURCES.flatMap(askedFor).length).toBeGreaterThan(200);
  });

  it.each(SOURCES.filter((source) => askedFor(source).length > 0).map((source) => [source.file, source] as const))(
    'by %s all exist',
    (_, source) => {
      const missing = askedFor(source).filter((key) => matches(key, namespacesIn(source)).length === 0);
      expect(missing).toEqual([]);
    },
  );
});

/** What stands in the place of another sentence, in the edition with sync. */
const INSTEAD = /^sync:instead\.(\w+)\./;

describe('the keys there are', () => {
  it('that stand in the place of others name such as there are', () => {
    const others = KEYS.filter((key) => INSTEAD.test(key)).map((key) => key.replace(INSTEAD, '$1:'));
    expect(others.length).toBeGreaterThan(3);
    expect(others.filter((key) => !KNOWN.has(key))).toEqual([]);
  });

  it('are all used somewhere', () => {
    const used = new Set(
      SOURCES.flatMap((source) => [
        ...askedFor(source).flatMap((key) => matches(key, namespacesIn(source))),
        ...mentioned(source).flatMap((key) => matches(key, NAMESPACES)),
      ]),
    );
    expect(KEYS.filter((key) => !used.has(key) && !INSTEAD.test(key))).toEqual([]);
  });
});
