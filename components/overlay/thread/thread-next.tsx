import { Gift } from 'lucide-react';
import { offerReason } from '@/components/nudge-row/offer-words';
import { badgeWords, pendingWords, reasonWords, silenceWords, touchWords } from '@/components/nudge-row/row-words';
import { Button } from '@/components/ui/button';
import { ChannelIcon } from '@/components/ui/channel-icon';
import { StateBadge } from '@/components/ui/state-badge';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ThreadPerson } from '@/lib/messages/overlay-views';

export interface ThreadNextProps {
  person: ThreadPerson;
  now: LocalDateTime;
  /** Puts what is offered into the open draft, or copies it. */
  onGive: () => void;
}

/** What comes next and why, or why nothing does. */
export function ThreadNext({ person, now, onGive }: ThreadNextProps) {
  const { t, i18n } = useTranslation('overlay');
  const { nudge, enrollment } = person;
  if (!enrollment || !nudge) return <p className="nt-thread-quiet">{t('thread.nothingNext')}</p>;
  if (enrollment.state === 'finished')
    return (
      <p>
        <StateBadge
          state={nudge.state}
          words={t('thread.finished', { reason: t(`common:finish.${enrollment.finishReason ?? 'removed'}`) })}
        />
        {nudge.pending?.kind === 'scheduled' && (
          <span className="nt-thread-scheduled">
            {t('thread.stillScheduled', { mail: pendingWords(t, nudge.pending, i18n.language, now) })}{' '}
            <a href="#scheduled">{t('thread.openScheduled')}</a>
          </span>
        )}
      </p>
    );
  return (
    <div className="nt-thread-next">
      <p className="nt-thread-next-what">
        {nudge.channel && <ChannelIcon channel={nudge.channel} size={16} />}
        {nudge.channel && <strong>{t(`common:channel.${nudge.channel}`)}</strong>}
        <StateBadge state={nudge.state} words={badgeWords(t, nudge, i18n.language, now)} />
      </p>
      <p className="nt-thread-quiet">
        {enrollment.state === 'paused'
          ? enrollment.pausedUntil
            ? t('thread.pausedUntil', { moment: formatMoment(i18n.language, enrollment.pausedUntil, now) })
            : t('thread.pausedOpen')
          : [touchWords(t, nudge), reasonWords(t, nudge, i18n.language, now)].filter(Boolean).join(t('why:separator'))}
      </p>
      {person.gives && enrollment.state === 'active' && <p>{t('common:row.gives', { what: person.gives })}</p>}
      {person.offer && (
        <p className="nt-thread-offer">
          <Button
            size="s"
            look="tonal"
            icon={<Gift aria-hidden size={16} />}
            aria-label={t('common:offer.insert', { title: person.offer.title })}
            onClick={onGive}
          >
            {shownText(person.offer.title)}
          </Button>
          <span className="nt-thread-quiet">{offerReason(t, person.offer)}</span>
        </p>
      )}
      {nudge.silence && <p className="nt-thread-quiet">{silenceWords(t, nudge)}</p>}
    </div>
  );
}
