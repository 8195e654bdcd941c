import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { FiguresOf, SyncService } from '@/lib/messages/sync-contract';
import { FiguresTable } from '../../ui/figures-table';
import type { OptionsContext } from '../shell/options-context';
import { SwitchLine } from '../ui/switch-line';

export interface TeamFiguresProps {
  service: Pick<SyncService, 'figures' | 'shareFigures'>;
  /** Changes whenever there may be something new. */
  version: unknown;
  attempt: OptionsContext['attempt'];
}

/** What the lead sees of those who agreed; for the others, whether they do. */
export function TeamFigures({ service, version, attempt }: TeamFiguresProps) {
  const { t } = useTranslation('sync');
  const [figures, setFigures] = useState<Awaited<ReturnType<SyncService['figures']>>>(null);
  const read = useCallback(() => void service.figures().then(setFigures, console.error), [service]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pass may have brought something
  useEffect(read, [read, version]);
  if (!figures) return null;
  if (figures.lead === null) return <TeamTable rows={figures.team} />;
  return (
    <div className="nt-stack">
      <p>{t('teammates.figures.what', { lead: figures.lead })}</p>
      <SwitchLine
        label={t('teammates.figures.show', { lead: figures.lead })}
        checked={figures.isShown}
        onChange={(on) => void attempt(() => service.shareFigures(on).then(read))}
      />
    </div>
  );
}

function TeamTable({ rows }: { rows: readonly FiguresOf[] }) {
  const { t, i18n } = useTranslation(['sync', 'insights']);
  if (rows.length === 0) return <p>{t('teammates.figures.nobody')}</p>;
  const day = (date: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(part / whole);
  const head = [
    t('teammates.figures.who'),
    t('insights:key.people'),
    t('insights:key.replied'),
    t('insights:month.started'),
    t('insights:month.touches'),
    t('insights:month.late'),
  ];
  return (
    <FiguresTable
      caption={t('teammates.figures.caption')}
      head={head}
      rows={rows.map(({ id, name, people, replied, started, touches, late, due, day: date }) => ({
        key: id,
        cells: [
          <>
            {name}
            <span className="nt-team-figures-day">{day(date)}</span>
          </>,
          people,
          `${replied} (${share(replied, people)})`,
          started,
          touches,
          share(late, due),
        ],
      }))}
    />
  );
}
