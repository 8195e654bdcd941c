import { PanelRightClose, UserRoundPlus } from 'lucide-react';
import { useRef } from 'react';
import { badgeWords } from '@/components/nudge-row/row-words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { StateBadge, StateIcon } from '@/components/ui/state-badge';
import { UndoBar } from '@/components/ui/undo-bar';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ThreadCard as View } from '@/lib/messages/overlay-views';
import { ThreadPerson, type ThreadPersonProps } from './thread-person';

export interface ThreadCardProps extends Omit<ThreadPersonProps, 'person' | 'values'> {
  /** Null until read. */
  card: View | null;
  failed: boolean;
  onRetry: () => void;
  folded: boolean;
  onFold: (folded: boolean) => void;
  /** What the last act did, with its way back (null where there is none). */
  said: { message: string; undo: (() => void) | null; problem: boolean } | null;
  onSaidGone: () => void;
}

/** The panel beside an open thread; folded, it is a round button in Gmail's strip of side icons. */
export function ThreadCard({ card, failed, onRetry, folded, onFold, said, onSaidGone, ...shared }: ThreadCardProps) {
  const { t, i18n } = useTranslation('overlay');
  const panel = useRef<HTMLElement>(null);
  const first = card?.people[0];
  if (card !== null && !first) return null;

  if (folded) {
    const nudge = first?.nudge;
    const words = nudge ? badgeWords(t, nudge, i18n.language, shared.now) : '';
    const label = nudge
      ? t('thread.unfold', { words: `${shownText(first.name || first.address)}, ${words}` })
      : t('thread.unfoldNone', { name: first?.name || first?.address || '' });
    if (!first) return null;
    return (
      <button
        type="button"
        className={classNames('nt-thread-tab', nudge && `nt-badge-${nudge.state}`)}
        aria-label={label}
        data-tip={label}
        onClick={() => onFold(false)}
      >
        {nudge ? <StateIcon state={nudge.state} size={20} /> : <UserRoundPlus aria-hidden size={20} />}
      </button>
    );
  }

  return (
    <section ref={panel} className="nt-thread" aria-label={t('thread.title')}>
      <header className="nt-thread-head">
        <h2>{t('common:appName')}</h2>
        <IconButton size="s" label={t('thread.fold')} aria-expanded onClick={() => onFold(true)}>
          <PanelRightClose className="nt-along" aria-hidden size={18} strokeWidth={1.75} />
        </IconButton>
      </header>
      <div className="nt-thread-body">
        {failed ? (
          <div role="alert">
            <p>{t('thread.failed')}</p>
            <Button look="tonal" onClick={onRetry}>
              {t('thread.retry')}
            </Button>
          </div>
        ) : card === null ? (
          <p aria-busy="true" className="nt-thread-quiet">
            {t('thread.loading')}
          </p>
        ) : (
          card.people.map((person, index) =>
            index === 0 ? (
              <ThreadPerson key={person.address} person={person} values={card.values} {...shared} />
            ) : (
              <details key={person.address} className="nt-thread-other">
                <summary>
                  <span>{shownText(person.name || person.address)}</span>
                  {person.nudge && <StateBadge state={person.nudge.state} />}
                </summary>
                <ThreadPerson person={person} values={card.values} {...shared} />
              </details>
            ),
          )
        )}
      </div>
      {said && (
        <UndoBar
          message={said.message}
          action={said.undo && { label: t('common:action.undo'), onAct: said.undo }}
          closeLabel={t('common:action.close')}
          onClose={onSaidGone}
          tone={said.problem ? 'problem' : 'plain'}
        />
      )}
    </section>
  );
}
