import type { i18n } from 'i18next';
import { useTranslation as useI18next } from 'react-i18next';
import type { Namespace, Translate } from './keys';

/** The words of a screen, by keys that the compiler knows. The first namespace may be left out of a key. */
export function useTranslation<N extends Namespace = 'common'>(
  namespaces?: N | readonly [N, ...Namespace[]],
): { t: Translate<N>; i18n: i18n } {
  const { t, i18n } = useI18next(namespaces);
  return { t: t as Translate<N>, i18n };
}
