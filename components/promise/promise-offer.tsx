import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import type { ProspectPromise } from '@/lib/domain/prospect/promise';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';

export interface PromiseOfferProps {
  promise: ProspectPromise;
  now: LocalDateTime;
  /** The rep takes the day for the next touch. */
  onTake: () => void;
}

/** A day somebody named, proposed for the next touch. Nothing moves until the rep takes it. */
export function PromiseOffer({ promise, now, onTake }: PromiseOfferProps) {
  const { t, i18n } = useTranslation('common');
  const [left, setLeft] = useState<string | null>(null);
  if (left === promise.on) return null;
  const day = formatDay(i18n.language, promise.on, now);
  return (
    <div className="nt-promise" role="status">
      <p>
        <CalendarCheck size={16} aria-hidden /> {t(`promise.${promise.kind}`, { day })}
      </p>
      <div className="nt-promise-buttons">
        <Button size="s" look="tonal" onClick={onTake}>
          {t('promise.take', { day })}
        </Button>
        <Button size="s" onClick={() => setLeft(promise.on)}>
          {t('promise.leave')}
        </Button>
      </div>
    </div>
  );
}
