import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ParseMoment } from '@/components/snooze/parse-moment';
import { SnoozeMenu } from '@/components/snooze/snooze-menu';
import { TypedMoment } from '@/components/snooze/typed-moment';
import { Button } from '@/components/ui/button';
import { ChannelIcon } from '@/components/ui/channel-icon';
import { IconButton } from '@/components/ui/icon-button';
import { CHANNELS, type Channel, isManual, type ManualChannel } from '@/lib/domain/cadence/channels';
import type { ValueName } from '@/lib/domain/compose/value-item';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SnoozeChoice, ThreadPerson } from '@/lib/messages/overlay-views';
import { LogForm } from './log-form';
import type { ThreadAct } from './thread-act';
import { ThreadMenu } from './thread-menu';

export interface ThreadActionsProps {
  person: ThreadPerson & { prospectId: string };
  now: LocalDateTime;
  snoozes: SnoozeChoice[];
  /** What the rep has to give. */
  values: readonly ValueName[];
  parse: ParseMoment;
  onAct: (act: ThreadAct) => void;
  /** What the rep is typing as a note. */
  onNote: (text: string) => void;
}

const MANUAL = CHANNELS.filter(isManual);

/** Done, snooze, log and the rest, for one prospect. Forms open in place, one at a time. */
export function ThreadActions({ person, now, snoozes, values, parse, onAct, onNote }: ThreadActionsProps) {
  const { t, i18n } = useTranslation('overlay');
  const [form, setForm] = useState<ManualChannel | 'reschedule' | null>(null);
  const { enrollment, prospectId } = person;
  const name = person.name || person.address;
  const channel = enrollment?.state === 'active' ? (enrollment.channel as Channel | null) : null;
  const close = () => {
    setForm(null);
    onNote('');
  };
  const act = (act: ThreadAct) => {
    close();
    onAct(act);
  };

  return (
    <>
      <div className="nt-thread-buttons">
        {enrollment && channel !== null && person.nudge?.pending === undefined && (
          <>
            <Button
              size="s"
              look="tonal"
              icon={<Check aria-hidden size={16} />}
              aria-label={t('common:action.for', { action: t('common:action.done'), name })}
              onClick={() =>
                act({
                  commands: [
                    {
                      type: 'complete',
                      enrollmentId: enrollment.id,
                      stepIndex: enrollment.stepIndex,
                      channel: null,
                      outcome: null,
                      note: null,
                    },
                  ],
                  said: t('said.done', { name }),
                })
              }
            >
              {t('common:action.done')}
            </Button>
            <SnoozeMenu
              name={name}
              choices={snoozes}
              now={now}
              parse={parse}
              onSnooze={(until) =>
                act({
                  commands: [{ type: 'snooze', enrollmentId: enrollment.id, until }],
                  said: t('said.snoozed', { name, moment: formatMoment(i18n.language, until, now) }),
                })
              }
            />
          </>
        )}
        <span className="nt-thread-log-buttons">
          {MANUAL.map((each) => (
            <IconButton
              key={each}
              size="s"
              label={t(`thread.log.${each}`)}
              aria-pressed={form === each}
              onClick={() => setForm(form === each ? null : each)}
            >
              <ChannelIcon channel={each} />
            </IconButton>
          ))}
        </span>
        {enrollment && (
          <ThreadMenu name={name} enrollment={enrollment} onAct={act} onReschedule={() => setForm('reschedule')} />
        )}
      </div>
      {form === 'reschedule' && enrollment && (
        <fieldset className="nt-thread-log">
          <legend>{t('thread.rescheduleTo')}</legend>
          <TypedMoment
            now={now}
            parse={parse}
            onChoose={(dueAt) =>
              act({
                commands: [{ type: 'reschedule', enrollmentId: enrollment.id, dueAt, lighterDay: false }],
                said: t('said.rescheduled', { name, moment: formatMoment(i18n.language, dueAt, now) }),
              })
            }
          />
        </fieldset>
      )}
      {form !== null && form !== 'reschedule' && (
        <LogForm
          key={form}
          channel={form}
          nextChannel={channel}
          values={values}
          onNote={onNote}
          onCancel={close}
          onLog={({ outcome, note, valueItemId, countsAsStep, moveStepTo }) =>
            act({
              commands: [
                countsAsStep && enrollment
                  ? {
                      type: 'complete',
                      enrollmentId: enrollment.id,
                      stepIndex: enrollment.stepIndex,
                      channel: form,
                      outcome,
                      note,
                      valueItemId,
                    }
                  : {
                      type: 'log-touch',
                      prospectId,
                      channel: form,
                      direction: 'outbound',
                      at: null,
                      enrollmentId: null,
                      outcome,
                      note,
                      valueItemId,
                      ...(enrollment && moveStepTo && { moves: { enrollmentId: enrollment.id, date: moveStepTo } }),
                    },
              ],
              said: t('said.logged', { name, channel: t(`common:channel.${form}`) }),
            })
          }
        />
      )}
    </>
  );
}
