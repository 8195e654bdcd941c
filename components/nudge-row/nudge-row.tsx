import { Check, Gift } from 'lucide-react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import type { ParseMoment } from '../snooze/parse-moment';
import { SnoozeMenu } from '../snooze/snooze-menu';
import { ChannelIcon } from '../ui/channel-icon';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { StateBadge } from '../ui/state-badge';
import { ActedRow, type RowOutcome } from './acted-row';
import { offerWords } from './offer-words';
import { type RowAction, rowActions } from './row-action';
import { RowAnswers } from './row-answers';
import { RowMenu } from './row-menu';
import type { RowNudge } from './row-nudge';
import {
  aboutWords,
  badgeWords,
  elsewhereWords,
  headline,
  lastWords,
  silenceWords,
  todayWords,
  touchWords,
} from './row-words';

export interface NudgeRowProps {
  nudge: RowNudge;
  now: LocalDateTime;
  snoozes: SnoozeChoice[];
  onAction: (action: RowAction) => void;
  /** Set once the rep acted: the row keeps its place and size, says what happened and offers Undo. */
  acted?: RowOutcome | null;
  /** The acted row has been read: take it off the list. Keep the function the same between renders. */
  onLeave?: () => void;
  /** Under the keyboard cursor. */
  current?: boolean;
  /** With it the row has a check box for bulk actions. */
  checked?: boolean;
  onCheck?: (checked: boolean) => void;
  parse?: ParseMoment;
  snoozeOpen?: boolean;
  onSnoozeOpenChange?: (open: boolean) => void;
  /** The owner can move a touch to another day and end a snooze. */
  planning?: boolean;
}

/** The one row design: the act and whom · why today · what to give · the last touch; act, done and snooze in sight, the rest in a menu. */
export function NudgeRow(props: NudgeRowProps) {
  const { nudge, now, onAction } = props;
  const { t, i18n } = useTranslation('common');
  const name = nudge.name || nudge.address;
  const actions = rowActions(nudge, props.planning);
  const channel = nudge.channel ?? nudge.lastTouch?.channel ?? null;
  const reason = todayWords(t, nudge, i18n.language, now);
  const silence = silenceWords(t, nudge);
  const last = lastWords(t, nudge, i18n.language, now);
  const also = elsewhereWords(t, nudge);
  const offer = offerWords(t, nudge);
  const others = nudge.others ?? [];
  const { before, after } = headline(t, nudge);
  const about = aboutWords(t, nudge);

  if (props.acted) {
    return (
      <ActedRow
        name={name}
        outcome={props.acted}
        current={props.current ?? false}
        onUndo={() => onAction({ type: 'undo' })}
        {...(props.onLeave && { onLeave: props.onLeave })}
      />
    );
  }
  return (
    <div className={classNames('nt-row', props.current && 'nt-row-current', props.checked && 'nt-row-checked')}>
      <span className="nt-row-mark">
        {props.onCheck && (
          <input
            type="checkbox"
            className="nt-row-check"
            aria-label={t('row.select', { name })}
            checked={props.checked ?? false}
            onChange={(event) => props.onCheck?.(event.target.checked)}
          />
        )}
        <span className={classNames('nt-row-channel', `nt-row-channel-${nudge.state}`)}>
          {channel && <ChannelIcon channel={channel} label={t(`channel.${channel}`)} />}
        </span>
      </span>
      <button type="button" className="nt-row-words" onClick={() => onAction({ type: 'prospect' })}>
        <span className="nt-row-who">
          {before}
          <strong className="nt-row-name">{shownText(name)}</strong>
          {others.length > 0 && (
            <span title={others.map((each) => shownText(each.name || each.address)).join(', ')}>
              {' '}
              {t('row.others', { count: others.length })}
            </span>
          )}
          {after && <span className="nt-row-company">{after}</span>}
        </span>
        <span className="nt-row-what">
          <StateBadge state={nudge.state} words={badgeWords(t, nudge, i18n.language, now)} />
          <span className="nt-row-touch">{touchWords(t, nudge)}</span>
        </span>
        {reason && (
          <span className="nt-row-why" title={reason}>
            {reason}
          </span>
        )}
        {silence && (
          <span className="nt-row-silence" title={silence}>
            {silence}
          </span>
        )}
        {nudge.gives && (
          <span className="nt-row-gives" title={nudge.gives}>
            {t('row.gives', { what: nudge.gives })}
          </span>
        )}
        {offer && (
          <span className="nt-row-offer" title={offer}>
            <Gift size={14} aria-hidden />
            <span>{offer}</span>
          </span>
        )}
        {last && (
          <span className="nt-row-last" title={last}>
            {last}
          </span>
        )}
        {also && <span className="nt-row-also">{also}</span>}
      </button>
      {nudge.question && (
        <RowAnswers
          name={name}
          question={nudge.question}
          successor={nudge.successor ?? null}
          onAnswer={(answer) => onAction({ type: 'answer', answer })}
        />
      )}
      <span className="nt-row-actions">
        {actions.includes('do') && nudge.channel && (
          <IconButton
            size="s"
            className="nt-row-do"
            label={before || after ? `${before}${name}${after}` : about}
            shortcut="Enter"
            onClick={() => onAction({ type: 'do' })}
          >
            <ChannelIcon channel={nudge.channel} />
          </IconButton>
        )}
        {actions.includes('done') && (
          <IconButton
            size="s"
            label={t('action.for', { action: t('action.done'), name: about })}
            shortcut="d"
            onClick={() => onAction({ type: 'done' })}
          >
            <Check size={18} strokeWidth={2} aria-hidden />
          </IconButton>
        )}
        {actions.includes('snooze') && (
          <SnoozeMenu
            name={about}
            choices={props.snoozes}
            now={now}
            onSnooze={(until) => onAction({ type: 'snooze', until })}
            {...(props.parse && { parse: props.parse })}
            {...(props.snoozeOpen !== undefined && { open: props.snoozeOpen })}
            {...(props.onSnoozeOpenChange && { onOpenChange: props.onSnoozeOpenChange })}
          />
        )}
        <RowMenu name={about} actions={actions} onAction={onAction} />
      </span>
    </div>
  );
}
