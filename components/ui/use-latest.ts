import { useState } from 'react';

type Functions = Record<string, (...given: never[]) => unknown>;

/** The same functions at every render, which call those of the last one: for children that are drawn anew by their props. */
export function useLatest<F extends Functions>(functions: F): F {
  const [kept] = useState(() => {
    const latest: { functions: Functions } = { functions };
    const stable = Object.keys(functions).map((name) => [
      name,
      (...given: never[]) => latest.functions[name]?.(...given),
    ]);
    return { latest, stable: Object.fromEntries(stable) as F };
  });
  kept.latest.functions = functions;
  return kept.stable;
}
