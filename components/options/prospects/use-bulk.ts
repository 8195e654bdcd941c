import { useRef, useState } from 'react';
import { formatDue } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import type { OptionsContext } from '../shell/options-context';
import { actOnMany, type BulkAct } from './bulk-acts';

/** Carries out acts on many prospects, says what came of it, and takes it back. */
export function useBulk(context: OptionsContext, cadences: ReadonlyMap<string, string>) {
  const { t, i18n } = useTranslation(['prospects', 'common', 'options']);
  const { attempt, say, now } = context;
  const { reads, services } = usePorts();
  const { log } = services;
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const stop = useRef<AbortController | null>(null);

  const wordsOf = (act: BulkAct, count: number) =>
    t(`prospects:did.${act.type}`, {
      count,
      cadence: act.type === 'enroll' ? (cadences.get(act.cadenceId) ?? '') : '',
      reason: act.type === 'finish' ? t(`common:finish.${act.reason}`) : '',
      moment: act.type === 'snooze' ? formatDue(i18n.language, act.until, now.local) : '',
    });

  const act = async (ids: readonly string[], what: BulkAct) => {
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ done: 0, total: ids.length });
    const result = await attempt(async () =>
      actOnMany(log, await reads.running(ids), what, {
        signal: controller.signal,
        onProgress: (done, total) => setProgress({ done, total }),
      }),
    );
    setProgress(null);
    if (!result) return;
    const { batches, done, left } = result;
    const undo = async () => {
      for (const batch of batches.toReversed()) await log.undo(batch);
      say({ message: t('options:shell.undone'), tone: 'plain', undo: null });
    };
    const message = [done > 0 && wordsOf(what, done), left > 0 && t('prospects:left', { count: left })];
    say({
      message: message.filter(Boolean).join(' '),
      tone: done > 0 ? 'plain' : 'problem',
      undo: done > 0 ? undo : null,
    });
  };

  return { progress, act, stop: () => stop.current?.abort() };
}
