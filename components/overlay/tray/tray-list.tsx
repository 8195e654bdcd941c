import { useEffect, useRef, useState } from 'react';
import { useTriage } from '@/components/checklist/use-triage';
import type { RowOutcome } from '@/components/nudge-row/acted-row';
import { NudgeRow } from '@/components/nudge-row/nudge-row';
import { type RowAction, rowActions } from '@/components/nudge-row/row-action';
import { RowDetail } from '@/components/nudge-row/row-detail';
import type { RowNudge } from '@/components/nudge-row/row-nudge';
import type { ParseMoment } from '@/components/snooze/parse-moment';
import { isManual } from '@/lib/domain/cadence/channels';
import type { Now } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { DueNudge, SnoozeChoice } from '@/lib/messages/overlay-views';
import { TrayHelp } from './tray-help';
import { type TrayKey, trayKey } from './tray-keys';
import { TrayTouch } from './tray-touch';
import { useKeptFocus } from './use-kept-focus';

export interface TrayListProps {
  nudges: DueNudge[];
  /** Rows acted on, by enrollment id: they say what became of them. */
  acted: ReadonlyMap<string, RowOutcome>;
  now: Now;
  snoozes: SnoozeChoice[];
  parse: ParseMoment;
  oneAtATime: boolean;
  help: boolean;
  onHelp: (open: boolean) => void;
  onAction: (nudge: DueNudge, action: RowAction) => void;
  /** Saves the number of somebody who had none. */
  onPhone: (nudge: DueNudge, phone: string) => void;
  /** Takes back what was done last, on whatever surface. */
  onUndoLast: () => void;
  onClose: () => void;
}

/** The due list with its cursor. Keys act only while focus is inside. */
export function TrayList(props: TrayListProps) {
  const { nudges, acted, oneAtATime, onAction } = props;
  const { t } = useTranslation('overlay');
  const [snoozing, setSnoozing] = useState<string | null>(null);
  /** The touch being done beside its row, by enrollment id. */
  const [doing, setDoing] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const begin = (nudge: RowNudge, action: RowAction) => {
    const isByHand = action.type === 'do' && nudge.channel !== null && isManual(nudge.channel);
    setDoing((was) => (isByHand && was !== nudge.enrollmentId ? nudge.enrollmentId : null));
    if (!isByHand) onAction(nudge as DueNudge, action);
  };
  const endDoing = () => {
    setDoing(null);
    panel.current?.focus();
  };
  const keptFocus = useKeptFocus(panel);
  const triage = useTriage({ rows: nudges, acted: acted, planning: false, onAction: begin });
  const { current, index } = triage;

  useEffect(() => {
    panel.current?.querySelector('.nt-row-current')?.scrollIntoView?.({ block: 'nearest' });
  });

  const act = (key: TrayKey) => {
    switch (key) {
      case 'j':
        return triage.move(1);
      case 'k':
        return triage.move(-1);
      case '?':
        return props.onHelp(!props.help);
      case 'Escape':
        return props.help ? props.onHelp(false) : props.onClose();
      case 'd':
        return triage.press('done');
      case 'x':
        return triage.press('skip');
      case 'v':
        return triage.press('give');
      case 'o':
        return triage.press('open');
      case 'Enter':
        return triage.press('do');
      case 's':
        if (current && !acted.has(current.enrollmentId) && rowActions(current).includes('snooze'))
          setSnoozing(current.enrollmentId);
        return;
      case 'u':
        if (current && acted.get(current.enrollmentId)?.canUndo) return onAction(current, { type: 'undo' });
        return props.onUndoLast();
    }
  };

  const shown = oneAtATime ? nudges.slice(index, index + 1) : nudges;
  return (
    <section
      ref={panel}
      className="nt-tray-list"
      aria-label={t('tray.list')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus lands here so that the keys work at once
      tabIndex={0}
      {...keptFocus}
      onKeyDown={(event) => {
        const key = trayKey(event);
        if (key === null) return;
        event.preventDefault();
        act(key);
      }}
    >
      {props.help && <TrayHelp />}
      <ul>
        {shown.map((nudge) => (
          <li key={nudge.enrollmentId} aria-current={nudge.enrollmentId === triage.currentKey || undefined}>
            <NudgeRow
              nudge={nudge}
              now={props.now.local}
              snoozes={props.snoozes}
              parse={props.parse}
              acted={acted.get(nudge.enrollmentId) ?? null}
              current={nudge.enrollmentId === triage.currentKey}
              snoozeOpen={snoozing === nudge.enrollmentId}
              onSnoozeOpenChange={(open) => {
                setSnoozing(open ? nudge.enrollmentId : null);
                if (!open) panel.current?.focus();
              }}
              onAction={(action) => {
                triage.select(nudge.enrollmentId);
                triage.act(nudge, action);
              }}
            />
            {doing === nudge.enrollmentId && !acted.has(nudge.enrollmentId) && (
              <TrayTouch
                nudge={nudge}
                now={props.now}
                onClose={endDoing}
                onDone={(outcome) => {
                  endDoing();
                  triage.act(nudge, { type: 'done', outcome });
                }}
                onPhone={(phone) => props.onPhone(nudge, phone)}
                onGive={() => onAction(nudge, { type: 'give' })}
              />
            )}
            {oneAtATime && !acted.has(nudge.enrollmentId) && (
              <RowDetail nudge={nudge} onGive={() => triage.act(nudge, { type: 'give' })} />
            )}
          </li>
        ))}
      </ul>
      {oneAtATime && nudges.length > 1 && (
        <p className="nt-tray-place">{t('tray.position', { index: index + 1, count: nudges.length })}</p>
      )}
      <p className="nt-sr-only" role="status">
        {current ? t('tray.position', { index: index + 1, count: nudges.length }) : ''}
      </p>
    </section>
  );
}
