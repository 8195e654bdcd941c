import { useState } from 'react';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { dateIn, type LocalDateTime, timeIn } from '@/lib/domain/time/time';
import { formatDay, formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';
import { FormButtons } from '../ui/form-buttons';
import { DayStrip } from './day-strip';
import type { LoadDay } from './load-days';

export interface RescheduleDialogProps {
  /** Whose touch; null = closed. */
  nudge: Nudge | null;
  now: LocalDateTime;
  /** The rep's usual time of day, for touches without one. */
  nudgeTime: string;
  days: readonly LoadDay[];
  /** A lighter day nearby, if there is one. */
  lighter: LocalDateTime | null;
  /** When the touch after it would be due, if this one is done at a moment; null where none follows. */
  followingDue: (moment: LocalDateTime) => LocalDateTime | null;
  onClose: () => void;
  onMove: (dueAt: LocalDateTime, lighterDay: boolean) => void;
}

/** Moves one touch to another day: on the strip, which shows what each day holds already, or by date. */
export function RescheduleDialog({ nudge, onClose, ...form }: RescheduleDialogProps) {
  const { t } = useTranslation('popup');
  return (
    <Dialog
      open={nudge !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('reschedule.title', { name: nudge?.name || nudge?.address || '' })}
      description={t('reschedule.description')}
    >
      {nudge && <RescheduleForm key={nudge.enrollmentId} {...form} nudge={nudge} onClose={onClose} />}
    </Dialog>
  );
}

function RescheduleForm(props: Omit<RescheduleDialogProps, 'nudge'> & { nudge: Nudge }) {
  const { now, nudge, days, lighter } = props;
  const { t, i18n } = useTranslation(['popup', 'common']);
  const later = days.find((day) => !day.isOff && day.date > dateIn(now));
  const planned = nudge.dueAt && nudge.dueAt > now ? nudge.dueAt : null;
  const [date, setDate] = useState((planned ? dateIn(planned) : later?.date) ?? '');
  const [time, setTime] = useState(nudge.dueAt ? timeIn(nudge.dueAt) : props.nudgeTime);
  const moment = date && time ? `${date}T${time}` : null;
  const error = moment === null ? t('popup:reschedule.missing') : moment <= now ? t('popup:reschedule.past') : null;
  const following = moment && !error ? props.followingDue(moment) : null;
  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (moment && !error) props.onMove(moment, moment === lighter);
      }}
    >
      <DayStrip days={days} chosen={date} onChoose={setDate} />
      {lighter && (
        <Button look="tonal" size="s" onClick={() => setDate(dateIn(lighter))}>
          {t('popup:reschedule.lighter', { day: formatDay(i18n.language, lighter, now) })}
        </Button>
      )}
      <div className="nt-reschedule-when">
        <TextField
          type="date"
          label={t('popup:reschedule.date')}
          min={dateIn(now)}
          value={date}
          error={error}
          onChange={(event) => setDate(event.target.value)}
        />
        <TextField
          type="time"
          label={t('popup:reschedule.time')}
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      {following && (
        <p className="nt-field-hint" aria-live="polite">
          {t('popup:reschedule.following', { moment: formatMoment(i18n.language, following, now) })}
        </p>
      )}
      <FormButtons
        submit={t('popup:reschedule.save', { moment: moment ? formatMoment(i18n.language, moment, now) : '…' })}
        disabled={error !== null}
        onCancel={props.onClose}
      />
    </form>
  );
}
