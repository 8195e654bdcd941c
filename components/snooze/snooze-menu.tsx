import { AlarmClock } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { LATER_TODAY_MINUTES } from '@/lib/domain/schedule/snooze-options';
import { type SnoozeUntil, spanOf } from '@/lib/domain/time/snooze-until';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import type { ParseMoment } from './parse-moment';
import { TypedMoment } from './typed-moment';

export interface SnoozeMenuProps {
  /** Whose nudge, for the button's name. */
  name: string;
  choices: SnoozeChoice[];
  now: LocalDateTime;
  onSnooze: (until: SnoozeUntil) => void;
  /** Without it the field for words is not shown. */
  parse?: ParseMoment;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  disabled?: boolean;
}

/** "Later today" is hours from now, whatever the clock shows then; all others are moments of the day. */
function untilOf({ id, until }: SnoozeChoice): SnoozeUntil {
  return id === 'later-today' ? spanOf(LATER_TODAY_MINUTES) : until;
}

const MOVES: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = MOVES[event.key];
  if (!step) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const root = event.currentTarget.getRootNode() as Document | ShadowRoot;
  const at = stops.indexOf(root.activeElement as HTMLElement);
  event.preventDefault();
  stops[(at + step + stops.length) % stops.length]?.focus();
}

/** The snooze button with its moments: each says where it leads before it is chosen; or the rep says when in words. */
export function SnoozeMenu(props: SnoozeMenuProps) {
  const { t } = useTranslation('common');
  const [ownOpen, setOwnOpen] = useState(false);
  const open = props.open ?? ownOpen;
  const setOpen = props.onOpenChange ?? setOwnOpen;
  const choose = (until: SnoozeUntil) => {
    setOpen(false);
    props.onSnooze(until);
  };
  return (
    <Popover
      label={t('snooze.title')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          size="s"
          label={t('action.for', { action: t('action.snooze'), name: props.name })}
          shortcut="s"
          tip={!open}
          disabled={props.disabled}
        >
          <AlarmClock size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    >
      <SnoozeChoices {...props} onChoose={choose} />
    </Popover>
  );
}

type SnoozeChoicesProps = Pick<SnoozeMenuProps, 'choices' | 'now' | 'parse'> & {
  onChoose: (until: SnoozeUntil) => void;
};

/** Drawn when opened: a list has such a menu in each row. */
function SnoozeChoices({ onChoose, ...props }: SnoozeChoicesProps) {
  const { t, i18n } = useTranslation('common');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move between the buttons inside
    <div className="nt-snooze" onKeyDown={moveFocus}>
      <p className="nt-snooze-title">{t('snooze.title')}</p>
      {props.choices.map((choice) => (
        <button key={choice.id} type="button" className="nt-menu-item" onClick={() => onChoose(untilOf(choice))}>
          <span className="nt-menu-label">{t(`snooze.${choice.id}`)}</span>
          <span className="nt-menu-hint">{formatMoment(i18n.language, choice.until, props.now)}</span>
        </button>
      ))}
      {props.parse && <TypedMoment now={props.now} parse={props.parse} onChoose={onChoose} />}
    </div>
  );
}
