import { useCallback, useState } from 'react';
import type { Settings } from '@/lib/domain/settings';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SettingsPatch } from '@/lib/messages/contract';
import { failureWords } from '../../acts/act-words';
import { usePorts } from '../../ports/ports-context';
import type { OptionsContext, OptionsNotice } from './options-context';

/** What takes a patch back: the values its fields had. */
function earlier(before: Settings, patch: SettingsPatch): SettingsPatch {
  const of = <T extends object>(whole: T, part: object) =>
    Object.fromEntries(Object.keys(part).map((key) => [key, whole[key as keyof T]])) as Partial<T>;
  const { calendar, ...fields } = patch;
  return { ...of(before, fields), ...(calendar && { calendar: of(before.calendar, calendar) }) };
}

/** Saving at once, with a way back, and saying what went wrong. */
export function useSaver(): Pick<OptionsContext, 'save' | 'say' | 'attempt'> & {
  notice: OptionsNotice | null;
} {
  const { t, i18n } = useTranslation(['options', 'common']);
  const { setup } = usePorts().services;
  const [notice, say] = useState<OptionsNotice | null>(null);

  const attempt = useCallback(
    async <T>(work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work();
      } catch (error) {
        console.error(error);
        say({ message: failureWords(t, error), tone: 'problem', undo: null });
        return null;
      }
    },
    [t],
  );

  const save = async (patch: SettingsPatch, message: OptionsNotice['message']) => {
    const before = await attempt(() => setup.saveSettings(patch));
    if (!before) return false;
    const back = earlier(before, patch);
    const undo = async () => {
      await setup.saveSettings(back);
      // An undo may change the language, whose words load a moment later.
      say({ message: () => i18n.t('options:shell.undone'), tone: 'plain', undo: null });
    };
    say({ message, tone: 'plain', undo });
    return true;
  };

  return { notice, say, save, attempt };
}
