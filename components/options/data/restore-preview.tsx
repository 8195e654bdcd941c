import { useState } from 'react';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Message } from './message';
import type { RestoreSummary } from './restore-view';

export interface RestorePreviewProps {
  /** Of the file or the snapshot. */
  name: string;
  summary: RestoreSummary;
  onConfirm: (withSettings: boolean) => void;
  onCancel: () => void;
}

/** The dry run in words: what would be new, what would grow, what is there already, and what cannot be read. */
export function RestorePreview({ name, summary, onConfirm, onCancel }: RestorePreviewProps) {
  const { t } = useTranslation(['data', 'common']);
  const [withSettings, setWithSettings] = useState(false);
  const { prospects, events, cadences, errors, errorCount, hasSettings } = summary;
  const isNothing = events.added + cadences.added + cadences.changed === 0;
  const lines = [
    t('restore.plan.prospects', { count: prospects.added }),
    prospects.changed > 0 && t('restore.plan.grown', { count: prospects.changed }),
    t('restore.plan.events', { count: events.added }),
    cadences.added + cadences.changed > 0 && t('restore.plan.cadences', { count: cadences.added + cadences.changed }),
    events.skipped > 0 && t('restore.plan.skipped', { count: events.skipped }),
  ].filter((line) => line !== false);
  return (
    <div className="nt-stack">
      <p className="nt-strong">{t(isNothing ? 'restore.nothing' : 'restore.would', { name })}</p>
      {!isNothing && (
        <ul className="nt-plan">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {errorCount > 0 && (
        <>
          <Message tone="bad" text={t('restore.unreadable', { count: errorCount })} />
          <details>
            <summary>{t('restore.which')}</summary>
            <ul className="nt-plan nt-plan-errors">
              {errors.map(({ section, index, reason }) => (
                <li key={`${section}-${index}`}>
                  {t('restore.row', {
                    section: wordOr(t, `data:table.${section}`, section),
                    row: index + 1,
                    reason,
                  })}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      {hasSettings && (
        <label className="nt-check">
          <input type="checkbox" checked={withSettings} onChange={(event) => setWithSettings(event.target.checked)} />
          {t('restore.withSettings')}
        </label>
      )}
      <div className="nt-acts">
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        {(!isNothing || hasSettings) && (
          <Button look="filled" disabled={isNothing && !withSettings} onClick={() => onConfirm(withSettings)}>
            {t('restore.confirm')}
          </Button>
        )}
      </div>
    </div>
  );
}
