import { ChartLine, Keyboard, PencilLine, Settings as SettingsIcon } from 'lucide-react';
import type { Settings } from '@/lib/domain/settings';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { dateIn, type LocalDateTime, type Now } from '@/lib/domain/time/time';
import { plusMinutes } from '@/lib/domain/time/wall-clock';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Acts } from '../acts/use-acts';
import { useLastActs } from '../acts/use-last-acts';
import { HealthLight } from '../checklist/health-light';
import { QuietMenu } from '../checklist/quiet-menu';
import { RecentActs } from '../checklist/recent-acts';
import { useHealth } from '../checklist/use-health';
import { usePorts } from '../ports/ports-context';
import { IconButton } from '../ui/icon-button';

const HOUR_MINUTES = 60;

export interface PopupFooterProps {
  acts: Acts;
  now: Now;
  settings: Settings;
  cadences: ReadonlyMap<string, string>;
  onByHand: () => void;
  onHelp: () => void;
  /** The first rows are drawn: the footer's own questions may be asked. */
  isPainted: boolean;
}

/** Under the list: whether detection works, silence, what was done last, the keys and the options. */
export function PopupFooter({ acts, now, settings, cadences, onByHand, onHelp, isPainted }: PopupFooterProps) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const { services, places } = usePorts();
  const { repair, ...health } = useHealth(settings.detection, isPainted);
  const explain = () => places.openPage('/options.html#health');
  const recent = useLastActs(now, cadences, isPainted);
  const beQuiet = async (quietUntil: LocalDateTime | null) => {
    try {
      await services.setup.saveSettings({ quietUntil });
      const moment = quietUntil && formatMoment(i18n.language, quietUntil, now.local);
      acts.say({ message: moment ? t('quiet.until', { moment }) : t('quiet.ended'), tone: 'plain', batch: null });
    } catch (error) {
      acts.fail(error);
    }
  };
  return (
    <footer className="popup-footer">
      <HealthLight {...health} onOpen={() => (repair === null ? explain() : void repair().catch(explain))} />
      <span className="popup-gap" />
      <IconButton size="s" label={t('common:byHand.title')} shortcut="n" onClick={onByHand}>
        <PencilLine size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <QuietMenu
        now={now.local}
        quietUntil={settings.quietUntil}
        hour={plusMinutes(now.local, HOUR_MINUTES)}
        tomorrow={`${plusDays(dateIn(now.local), 1)}T${settings.calendar.nudgeTime}`}
        onQuiet={(until) => void beQuiet(until)}
      />
      <RecentActs acts={recent} now={now.local} onUndo={(act) => void acts.undo(act.batch, act.words)} />
      <IconButton size="s" label={t('insights:open')} onClick={() => places.openPage('/insights.html')}>
        <ChartLine size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton size="s" label={t('footer.keys')} shortcut="?" onClick={onHelp}>
        <Keyboard size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton size="s" label={t('footer.options')} onClick={places.openOptions}>
        <SettingsIcon size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </footer>
  );
}
