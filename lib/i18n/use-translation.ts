import { createContext, useContext, useSyncExternalStore } from 'react';
import type { I18n } from './engine';
import type { Namespace, Translate } from './keys';

const Context = createContext<I18n | null>(null);
/** What the components below speak, where it is not the default of the context. */
export const WordsProvider = Context.Provider;

let byDefault: I18n | null = null;

/** Sets the words of components outside any provider. */
export function speakByDefault(i18n: I18n): void {
  byDefault = i18n;
}

/** The words of a screen, by keys that the compiler knows. The first namespace may be left out of a key. */
export function useTranslation<N extends Namespace = 'common'>(
  namespaces: N | readonly [N, ...Namespace[]] = 'common' as N,
): { t: Translate<N>; i18n: I18n } {
  const i18n = useContext(Context) ?? byDefault;
  if (i18n === null) throw new Error('createI18n comes first');
  const [first] = typeof namespaces === 'string' ? [namespaces] : namespaces;
  const t = useSyncExternalStore(i18n.onChange, () => i18n.within(first));
  return { t, i18n };
}
