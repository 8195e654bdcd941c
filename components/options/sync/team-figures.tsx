import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { FiguresOf, SyncService } from '@/lib/messages/sync-contract';
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
  if (figures.lead === null) return <FiguresTable rows={figures.team} />;
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

function FiguresTable({ rows }: { rows: readonly FiguresOf[] }) {
  const { t, i18n } = useTranslation(['sync', 'insights']);
  if (rows.length === 0) return <p>{t('teammates.figures.nobody')}</p>;
  const day = (date: string) =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(part / whole);
  const head = [
    t('insights:key.people'),
    t('insights:key.replied'),
    t('insights:month.started'),
    t('insights:month.touches'),
    t('insights:month.late'),
  ];
  return (
    <div className="nt-team-figures">
      <table>
        <caption className="nt-sr-only">{t('teammates.figures.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('teammates.figures.who')}</th>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, people, replied, started, touches, late, due, day: date }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className="nt-team-figures-day">{day(date)}</span>
              </th>
              <td>{people}</td>
              <td>{`${replied} (${share(replied, people)})`}</td>
              <td>{started}</td>
              <td>{touches}</td>
              <td>{share(late, due)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
