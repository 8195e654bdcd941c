import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createI18n, type WordBundle } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { WordsProvider } from '@/lib/i18n/use-translation';
import { fakePorts, WithPorts } from './fake-ports';

/** Renders with words, English ones unless given, and ports, as a page would. @param language BCP 47 */
export function renderWithWords(
  ui: ReactNode,
  language = 'en-US',
  ports = fakePorts(),
  words: WordBundle = english,
): RenderResult {
  const i18n = createI18n(language, words);
  return render(ui, {
    wrapper: ({ children }) => (
      <WithPorts ports={ports}>
        <WordsProvider value={i18n}>{children}</WordsProvider>
      </WithPorts>
    ),
  });
}
