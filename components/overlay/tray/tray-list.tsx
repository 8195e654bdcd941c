import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NudgeRow } from '@/components/nudge-row/nudge-row';
import { type RowAction, rowActions } from '@/components/nudge-row/row-action';
import type { RowOutcome } from '@/components/nudge-row/settled-row';
import type { ParseMoment } from '@/components/snooze/snooze-menu';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { LocalDateTime } from '@/lib/domain/time/time';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import { TrayHelp } from './tray-help';
import { type TrayKey, trayKey } from './tray-keys';
import { useKeptFocus } from './use-kept-focus';

export interface TrayListProps {
  nudges: Nudge[];
  /** Rows acted on, by enrollment id: they say what became of them. */
  settled: ReadonlyMap<string, RowOutcome>;
  now: LocalDateTime;
  snoozes: SnoozeChoice[];
  parse: ParseMoment;
  oneAtATime: boolean;
  help: boolean;
  onHelp: (open: boolean) => void;
  onAction: (nudge: Nudge, action: RowAction) => void;
  onClose: () => void;
}

/** The due list with its cursor. Keys act only while focus is inside. */
export function TrayList(props: TrayListProps) {
  const { nudges, settled, oneAtATime, onAction } = props;
  const { t } = useTranslation('overlay');
  const [cursor, setCursor] = useState<string | null>(null);
  const [snoozing, setSnoozing] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const keptFocus = useKeptFocus(panel);
  const found = nudges.findIndex((nudge) => nudge.enrollmentId === cursor);
  const index = found === -1 ? 0 : found;
  const current = nudges[index];

  useEffect(() => {
    panel.current?.querySelector('.nt-row-current')?.scrollIntoView?.({ block: 'nearest' });
  });

  const move = (by: 1 | -1) => {
    const next = nudges[Math.min(Math.max(index + by, 0), nudges.length - 1)];
    if (next) setCursor(next.enrollmentId);
  };
  const act = (key: TrayKey) => {
    if (key === 'j') return move(1);
    if (key === 'k') return move(-1);
    if (key === '?') return props.onHelp(!props.help);
    if (key === 'Escape') return props.help ? props.onHelp(false) : props.onClose();
    if (!current) return;
    const gone = settled.has(current.enrollmentId);
    if (key === 'u') return gone ? onAction(current, { type: 'undo' }) : undefined;
    if (gone) return;
    const allowed = rowActions(current);
    if (key === 'd' && allowed.includes('done')) onAction(current, { type: 'done' });
    if (key === 'x' && allowed.includes('skip')) onAction(current, { type: 'skip' });
    if (key === 'o' && allowed.includes('open')) onAction(current, { type: 'open' });
    if (key === 's' && allowed.includes('snooze')) setSnoozing(current.enrollmentId);
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
          <li key={nudge.enrollmentId} aria-current={nudge === current || undefined}>
            <NudgeRow
              nudge={nudge}
              now={props.now}
              snoozes={props.snoozes}
              parse={props.parse}
              settled={settled.get(nudge.enrollmentId) ?? null}
              current={nudge === current}
              snoozeOpen={snoozing === nudge.enrollmentId}
              onSnoozeOpenChange={(open) => {
                setSnoozing(open ? nudge.enrollmentId : null);
                if (!open) panel.current?.focus();
              }}
              onAction={(action) => {
                setCursor(nudge.enrollmentId);
                onAction(nudge, action);
              }}
            />
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
