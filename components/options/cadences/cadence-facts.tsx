import { type Cadence, currentRevision } from '@/lib/domain/cadence/cadence';
import { CHANNELS } from '@/lib/domain/cadence/channels';
import { spokenOrigin } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Popover } from '../../ui/popover';
import { EvidenceNote } from './evidence-note';

/** A cadence with how many prospects are in it, active or paused. */
export interface CadenceLine {
  id: string;
  cadence: Cadence;
  /** Null until counted. */
  running: number | null;
}

/** How many are in it, leading to them. */
export function RunningLink({ line: { id, cadence, running } }: { line: CadenceLine }) {
  const { t } = useTranslation(['options', 'common']);
  if (running === null) return <span className="nt-cadence-running" aria-busy="true" />;
  const words = t('cadences.running', { count: running });
  if (running === 0) return <span className="nt-cadence-running">{words}</span>;
  return (
    <a
      className="nt-cadence-running"
      href={`#prospects/cadence/${encodeURIComponent(id)}`}
      aria-label={t('common:action.for', { action: words, name: cadence.name })}
    >
      {words}
    </a>
  );
}

/** "6 touches: 4 emails, 1 call, 1 LinkedIn". */
export function CadenceSummary({ cadence }: { cadence: Cadence }) {
  const { t, i18n } = useTranslation('options');
  const { steps } = currentRevision(cadence);
  const parts = CHANNELS.map((channel) => ({ channel, count: steps.filter((step) => step.channel === channel).length }))
    .filter(({ count }) => count > 0)
    .map(({ channel, count }) => t(`mix.${channel}`, { count }));
  return (
    <span className="nt-cadence-summary">
      {t('cadences.summary', {
        touches: t('cadences.touches', { count: steps.length }),
        channels: new Intl.ListFormat(i18n.language, { type: 'conjunction', style: 'narrow' }).format(parts),
      })}
    </span>
  );
}

/** What a preset rests on, one click away. */
export function EvidenceTag({ cadence }: { cadence: Cadence }) {
  const { t } = useTranslation('options');
  const origin = spokenOrigin(t, cadence);
  if (!origin) return null;
  const { kind } = origin.evidence;
  return (
    <Popover
      label={t('evidence.title', { name: cadence.name })}
      trigger={
        <button
          type="button"
          className={`nt-evidence-kind nt-evidence-${kind}`}
          aria-label={t('evidence.open', { name: cadence.name, kind: t(`evidence.${kind}`) })}
        >
          {t(`evidence.${kind}`)}
        </button>
      }
    >
      <div className="nt-evidence-pop">
        <EvidenceNote origin={origin} />
      </div>
    </Popover>
  );
}
