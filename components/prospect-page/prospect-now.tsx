import { ExternalLink, PencilLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Command } from '@/lib/domain/log/commands';
import type { FinishReason } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { RowNudge } from '../nudge-row/row-nudge';
import { badgeWords, elsewhereWords, reasonWords, touchWords } from '../nudge-row/row-words';
import { Button } from '../ui/button';
import { StateBadge } from '../ui/state-badge';
import type { MergeCandidate } from './merge-dialog';

export interface ProspectNowProps {
  prospect: Prospect;
  /** As the row would show it; null without an enrollment. */
  nudge: RowNudge | null;
  now: LocalDateTime;
  /** The enrollment is not finished. */
  runs: boolean;
  cadenceName: string | null | undefined;
  finishReason: FinishReason | null;
  mergeCandidate: MergeCandidate | null;
  onCommand: (command: Command) => void;
  onLog: () => void;
  onOpen: () => void;
  /** The snooze and done buttons of the row, or nothing. */
  actions?: ReactNode;
}

/** Where a prospect stands and why, and the acts at hand. */
export function ProspectNow(props: ProspectNowProps) {
  const { prospect, nudge, now, runs, cadenceName, finishReason, mergeCandidate, onCommand } = props;
  const { t, i18n } = useTranslation(['popup', 'common']);
  const also = nudge ? elsewhereWords(t, nudge) : '';
  const reached = finishReason ? t(`common:finish.${finishReason}`) : null;
  return (
    <div className="nt-prospect-now">
      {nudge ? (
        <>
          <span className="nt-row-what">
            <StateBadge state={nudge.state} words={reached ?? badgeWords(t, nudge, i18n.language, now)} />
            <span className="nt-row-touch">{runs ? touchWords(t, nudge) : cadenceName}</span>
          </span>
          <p className="nt-prospect-why">{reasonWords(t, nudge, i18n.language, now)}</p>
          {also && <p className="nt-prospect-also">{also}</p>}
        </>
      ) : (
        <p className="nt-prospect-why">{t('common:row.noCadence')}</p>
      )}
      {mergeCandidate && (
        <p className="nt-prospect-also">
          {t('popup:prospect.twin', { address: shownText(mergeCandidate.address) })}{' '}
          <Button
            size="s"
            aria-label={t('popup:prospect.mergeWith', { name: shownText(mergeCandidate.address) })}
            onClick={() => onCommand({ type: 'merge', prospectId: prospect.id, otherId: mergeCandidate.id })}
          >
            {t('popup:prospect.merge')}
          </Button>
        </p>
      )}
      <div className="nt-prospect-acts">
        {props.actions}
        <Button size="s" look="tonal" icon={<PencilLine size={16} aria-hidden />} onClick={props.onLog}>
          {t('common:action.log')}
        </Button>
        {nudge && (nudge.threadId || nudge.legacyThreadId) && (
          <Button size="s" icon={<ExternalLink size={16} aria-hidden />} onClick={props.onOpen}>
            {t('common:action.open')}
          </Button>
        )}
      </div>
    </div>
  );
}
