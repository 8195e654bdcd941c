import '../catch-up/catch-up.css';
import { CalendarSync } from 'lucide-react';
import type { Settings } from '@/lib/domain/settings';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { at, dateIn, type Now } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Acts } from '../acts/use-acts';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { Button } from '../ui/button';

export interface OverdueOfferProps {
  now: Now;
  settings: Settings;
  /** How many are due; null while not counted. The whole plan is read only once the rep presses. */
  due: number | null;
  acts: Acts;
}

/** More is overdue than fits in a day: one press spreads it over the coming working days, with one undo. */
export function OverdueOffer({ now, settings, due, acts }: OverdueOfferProps) {
  const { t } = useTranslation(['popup', 'options']);
  const { reads, services } = usePorts();
  const { dailyCap: cap, calendar } = settings;
  const isMuch = due !== null && due > cap;
  const yesterday = plusDays(dateIn(now.local), -1);
  const read = useLive(
    async () => (isMuch ? reads.countDue(at(yesterday, '23:59')) : 0),
    [reads, isMuch, due, yesterday],
  );
  const overdue = valueOr(read, 0);
  if (!isMuch || overdue <= cap) return null;
  const spread = async () => {
    try {
      const { moves } = await reads.overdueSpread(now, cap, calendar);
      const { batch, done } = await services.log.executeAll(
        moves.map(({ enrollmentId, to }) => ({ type: 'reschedule', enrollmentId, dueAt: to, lighterDay: false })),
      );
      acts.say({ message: t('options:load.applied', { count: done }), tone: 'plain', batch });
    } catch (error) {
      acts.fail(error);
    }
  };
  return (
    <section className="nt-catch-up-offer" aria-label={t('spread.title')}>
      <CalendarSync size={18} aria-hidden />
      <p>{t('spread.offer', { overdue, cap })}</p>
      <Button size="s" look="tonal" onClick={() => void spread()}>
        {t('spread.apply')}
      </Button>
    </section>
  );
}
