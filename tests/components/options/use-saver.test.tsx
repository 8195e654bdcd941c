// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useSaver } from '@/components/options/shell/use-saver';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { createI18n } from '@/lib/i18n';
import { loadPageWords } from '@/lib/i18n/page-words';
import { WordsProvider } from '@/lib/i18n/use-translation';
import type { SetupService } from '@/lib/messages/contract';
import { fakePorts, WithPorts } from '../fake-ports';

afterEach(cleanup);

test('a change of language, and its undo, are said in the language they lead to, however late its words come', async () => {
  const i18n = createI18n('en', await loadPageWords('en'));
  let stored: Settings = DEFAULT_SETTINGS;
  const setup = {
    saveSettings: async (patch: Partial<Settings>) => {
      const before = stored;
      stored = { ...stored, ...patch };
      return before;
    },
  } as SetupService;
  const { result } = renderHook(() => useSaver(), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <WithPorts ports={fakePorts({ services: { setup } })}>
        <WordsProvider value={i18n}>{children}</WordsProvider>
      </WithPorts>
    ),
  });
  const said = () => {
    const message = result.current.notice?.message;
    return typeof message === 'function' ? message() : message;
  };
  await act(() => result.current.save({ language: 'de' }, () => i18n.t('options:saved.language')));
  await act(async () => i18n.switchTo('de', await loadPageWords('de')));
  expect(said()).toBe('Sprache gespeichert');
  await act(async () => result.current.notice?.undo?.());
  await act(async () => i18n.switchTo('en', await loadPageWords('en')));
  expect([stored.language, said()]).toEqual([null, 'Undone']);
});
