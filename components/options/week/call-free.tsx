import { Plus, X } from 'lucide-react';
import type { TimeRange } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { TimeRangeFields } from '../ui/time-range-fields';

const MOST = 10;
const LUNCH = { from: '12:00', to: '13:00' };

export interface CallFreeProps {
  times: readonly TimeRange[];
  onChange: (times: TimeRange[]) => void;
}

/** Times of day in which no call falls due. */
export function CallFree({ times, onChange }: CallFreeProps) {
  const { t } = useTranslation('options');
  return (
    <>
      {times.length > 0 && (
        <ul className="nt-lines">
          {times.map((range, index) => (
            <li key={`${range.from}-${range.to}`}>
              <div className="nt-lines-grow">
                <TimeRangeFields
                  of={t('week.noCalls', { number: index + 1 })}
                  range={range}
                  onChange={(next) => onChange(times.map((each, at) => (at === index ? next : each)))}
                />
              </div>
              <IconButton
                size="s"
                label={t('week.removeTimes', { from: range.from, to: range.to })}
                onClick={() => onChange(times.filter((_, at) => at !== index))}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <Button
        look="tonal"
        icon={<Plus size={16} aria-hidden />}
        disabled={times.length >= MOST || times.some(({ from, to }) => from === LUNCH.from && to === LUNCH.to)}
        onClick={() => onChange([...times, LUNCH])}
      >
        {t('week.addTimes')}
      </Button>
    </>
  );
}
