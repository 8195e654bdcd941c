import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { reasonWords, touchWords } from '@/components/nudge-row/row-words';
import type { ParseMoment } from '@/components/snooze/parse-moment';
import { SnoozeMenu } from '@/components/snooze/snooze-menu';
import { Button } from '@/components/ui/button';
import { Layer } from '@/components/ui/layer';
import { firstControl } from '@/components/ui/popover';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';

export interface ChipTipProps {
  nudge: Nudge;
  /** The chip it belongs to. */
  anchor: Element;
  /** Pressed rather than pointed at: focus moves inside, and it stays until left. */
  pressed: boolean;
  now: LocalDateTime;
  snoozes: SnoozeChoice[];
  parse: ParseMoment;
  onDone: () => void;
  onSnooze: (until: LocalDateTime) => void;
  onEnter: () => void;
  onLeave: () => void;
  onClose: () => void;
}

/** Why this thread has a chip, with the two actions that need no look at the thread. */
export function ChipTip(props: ChipTipProps) {
  const { nudge, anchor, now } = props;
  const { t, i18n } = useTranslation(['overlay', 'common']);
  const by = useRef(anchor);
  const name = nudge.name || nudge.address;
  const open = nudge.state === 'overdue' || nudge.state === 'due' || nudge.state === 'coming';
  const [snoozing, setSnoozing] = useState(false);
  return (
    <Layer
      className="nt-popover nt-tip"
      role="dialog"
      aria-label={t('tip.label', { name })}
      anchor={by}
      gap={6}
      {...(props.pressed && { firstFocus: firstControl })}
      onClose={props.onClose}
      onPointerEnter={props.onEnter}
      onPointerLeave={() => !snoozing && props.onLeave()}
    >
      <p className="nt-tip-who">
        <strong>{shownText(name)}</strong>
        {nudge.company && <span>{t('common:row.who', { name: '', company: shownText(nudge.company) })}</span>}
      </p>
      <p className="nt-tip-why">
        {touchWords(t, nudge)}
        {nudge.why && t('why:separator')}
        {reasonWords(t, nudge, i18n.language, now)}
      </p>
      {open && (
        <div className="nt-tip-actions">
          <Button
            size="s"
            look="tonal"
            icon={<Check size={16} aria-hidden />}
            aria-label={t('common:action.for', { action: t('tip.done'), name })}
            onClick={props.onDone}
          >
            {t('tip.done')}
          </Button>
          <SnoozeMenu
            name={name}
            choices={props.snoozes}
            now={now}
            parse={props.parse}
            open={snoozing}
            onOpenChange={setSnoozing}
            onSnooze={props.onSnooze}
          />
        </div>
      )}
    </Layer>
  );
}
