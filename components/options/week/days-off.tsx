import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { DayOff } from '@/lib/domain/calendar/rules';
import { daysBetween } from '@/lib/domain/time/calendar-day';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { type DayRange, LONGEST_RANGE, ownRanges, withoutRange, withRange } from './day-ranges';

export interface DaysOffProps {
  daysOff: readonly DayOff[];
  now: LocalDateTime;
  onChange: (daysOff: DayOff[]) => void;
}

/** The rep's own days off: those to come as ranges, and a line to add one. */
export function DaysOff({ daysOff, now, onChange }: DaysOffProps) {
  const { t, i18n } = useTranslation(['options', 'common']);
  const today = dateIn(now);
  const ranges = ownRanges(daysOff).filter((range) => range.to >= today);
  const words = ({ from, to }: DayRange) => {
    const first = formatDay(i18n.language, from, now);
    return from === to ? first : t('week.range', { from: first, to: formatDay(i18n.language, to, now) });
  };
  return (
    <>
      {ranges.length > 0 && (
        <ul className="nt-lines">
          {ranges.map((range) => (
            <li key={range.from}>
              <span className="nt-lines-grow">{range.name || t('week.dayOff')}</span>
              <span className="nt-lines-quiet">{words(range)}</span>
              <IconButton
                size="s"
                label={t('week.removeRange', { days: words(range) })}
                onClick={() => onChange(withoutRange(daysOff, range))}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <AddRange onAdd={(range) => onChange(withRange(daysOff, range))} />
    </>
  );
}

function AddRange({ onAdd }: { onAdd: (range: DayRange) => void }) {
  const { t } = useTranslation('options');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const end = to || from;
  const wrong =
    from === ''
      ? t('week.fromMissing')
      : end < from
        ? t('week.endsBefore')
        : daysBetween(from, end) >= LONGEST_RANGE
          ? t('week.tooLong')
          : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(wrong !== null);
    if (wrong !== null) return;
    onAdd({ from, to: end, name: name.trim() });
    setFrom('');
    setTo('');
    setName('');
  };
  return (
    <form className="nt-fields" onSubmit={submit}>
      <TextField
        type="date"
        label={t('week.firstDay')}
        value={from}
        error={tried ? wrong : null}
        onChange={(event) => setFrom(event.target.value)}
      />
      <TextField type="date" label={t('week.lastDay')} value={to} onChange={(event) => setTo(event.target.value)} />
      <TextField
        label={t('week.rangeName')}
        placeholder={t('week.rangeNameHint')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button look="tonal" type="submit" icon={<Plus size={16} aria-hidden />}>
        {t('week.addRange')}
      </Button>
    </form>
  );
}
