import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureWords } from '@/components/acts/act-words';
import type { Settings } from '@/lib/domain/settings';
import type { PlanService } from '@/lib/messages/contract';
import type { OptionsContext, OptionsNotice } from './options-context';

/** Saving at once, with a way back, and saying what went wrong. */
export function useSaver(plan: PlanService): Pick<OptionsContext, 'save' | 'say' | 'attempt'> & {
  notice: OptionsNotice | null;
} {
  const { t, i18n } = useTranslation(['options', 'common']);
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

  const save = async (patch: Partial<Settings>, message: OptionsNotice['message']) => {
    const before = await attempt(() => plan.saveSettings(patch));
    if (!before) return false;
    const back = Object.fromEntries(Object.keys(patch).map((key) => [key, before[key as keyof Settings]]));
    const undo = async () => {
      await plan.saveSettings(back as Partial<Settings>);
      // What is undone may be the language, whose words come a moment later.
      say({ message: () => i18n.t('options:shell.undone'), tone: 'plain', undo: null });
    };
    say({ message, tone: 'plain', undo });
    return true;
  };

  return { notice, say, save, attempt };
}
