/** Nested words: sentences by key. */
type Tree = { readonly [key: string]: string | Tree };

/** The words of a language; a sentence it lacks is said in English, so that no screen ever shows a key. */
export function withEnglish<T extends object>(words: object, english: T): T {
  return complete(words as Tree, english as Tree) as T;
}

function complete(words: Tree, english: Tree): Tree {
  const missing = Object.entries(english).map(([key, theirs]) => {
    const own = words[key];
    const isBranch = typeof own === 'object' && typeof theirs === 'object';
    return [key, isBranch ? complete(own, theirs) : (own ?? theirs)];
  });
  return { ...words, ...Object.fromEntries(missing) };
}
