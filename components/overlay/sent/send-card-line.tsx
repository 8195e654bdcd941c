import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import type { Channel } from '@/lib/domain/cadence/channels';
import { at, type LocalDateTime } from '@/lib/domain/time/time';
import type { I18n } from '@/lib/i18n';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SendCardLine as Line, SendCardChoice } from '@/lib/messages/overlay-views';

export interface SendCardLineProps {
  line: Line;
  now: LocalDateTime;
  cadences: { id: string; name: string }[];
  /** The card's Undo took it back. */
  isUndone: boolean;
  /** Rejects when the choice could not be kept. */
  onChoose: (choice: SendCardChoice) => Promise<void>;
  /** Last among the buttons. */
  children?: ReactNode;
}

/** Whether the mail counts as a touch of theirs. */
export const isRunning = ({ mode }: Line) => mode === 'enrolled' || mode === 'continued';

/** What the card says of somebody who is in no cadence (now). */
function offerWords(line: Line, now: LocalDateTime, i18n: I18n): string {
  const t = i18n.within('overlay');
  const name = line.name || line.address;
  if (line.mode === 'opted-out') return t('sent.optedOut', { name });
  if (line.mode !== 'again' || !line.ended) return t('sent.ask', { name });
  const day = formatDay(i18n.language, at(line.ended.day, '00:00'), now);
  return line.ended.reason === 'replied' ? t('sent.replied', { name, day }) : t('sent.again', { name, day });
}

/** One prospect on the mail just sent: what was logged, what comes next, and the way out. */
export function SendCardLine({ line, now, cadences, isUndone, onChoose, children }: SendCardLineProps) {
  const { t, i18n } = useTranslation('overlay');
  const [said, setSaid] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const name = line.name || line.address;

  const choose = async (choice: SendCardChoice, done: string) => {
    try {
      await onChoose(choice);
      setFailed(false);
      setSaid(done);
    } catch {
      setFailed(true);
    }
  };
  const enroll = (id: string) => {
    const cadence = cadences.find((each) => each.id === id);
    void choose({ kind: 'enroll', cadenceId: id }, t('sent.doneEnroll', { name, cadence: cadence?.name ?? '' }));
  };
  const change = (trigger: ReactElement) => (
    <Menu
      trigger={trigger}
      align="start"
      entries={cadences.map(({ id, name: label }) => ({
        id,
        label,
        checked: id === line.cadenceId,
        onSelect: () => enroll(id),
      }))}
    />
  );

  if (isUndone) return <p className="nt-sent-text">{t('sent.doneUndo', { name })}</p>;
  if (said !== null) return <p className="nt-sent-text">{said}</p>;

  const runs = isRunning(line);
  const cadence = cadences.find(({ id }) => id === line.cadenceId)?.name;
  const what = runs
    ? [t('sent.touch', { touch: line.touch, of: line.of, name }), cadence].filter(Boolean).join(' · ')
    : offerWords(line, now, i18n);
  const next =
    line.nextChannel !== null && line.nextDueAt !== null
      ? t('sent.next', {
          channel: t(`channel.${line.nextChannel as Channel}`),
          day: formatDay(i18n.language, line.nextDueAt, now),
        })
      : t('sent.last');

  return (
    <>
      <p className="nt-sent-text">
        <span className="nt-sent-what">{what}</span>
        {runs && <span className="nt-sent-next">{next}</span>}
        {failed && <span className="nt-sent-failed"> {t('sent.failed')}</span>}
      </p>
      <div className="nt-sent-actions">
        {(line.mode === 'ask' || line.mode === 'again') && cadences[0] ? (
          <Button
            size="s"
            look="tonal"
            aria-label={t('sent.followUpFor', { name })}
            onClick={() => enroll(line.cadenceId ?? cadences[0]?.id ?? '')}
          >
            {t('sent.followUp')}
          </Button>
        ) : (
          runs &&
          change(
            <Button size="s" aria-label={t('sent.changeFor', { name })}>
              {t('sent.change')}
            </Button>,
          )
        )}
        {(line.mode === 'enrolled' || line.mode === 'ask') && (
          <Button
            size="s"
            aria-label={t('sent.notProspectFor', { name })}
            onClick={() => void choose({ kind: 'not-a-prospect' }, t('sent.doneNotProspect', { name }))}
          >
            {t('sent.notProspect')}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}
