import { cleanup, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach } from 'vitest';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import { fakePorts, WithPorts } from './fake-ports';

afterEach(cleanup);

/** Renders with the English words and ports, as a page would. @param language BCP 47 */
export function renderWithWords(ui: ReactNode, language = 'en-US', ports = fakePorts()): RenderResult {
  const i18n = createI18n(language, english);
  return render(ui, {
    wrapper: ({ children }) => (
      <WithPorts ports={ports}>
        <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
      </WithPorts>
    ),
  });
}
