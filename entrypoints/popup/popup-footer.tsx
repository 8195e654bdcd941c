import { Keyboard, PencilLine, Settings as SettingsIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { HealthLight } from '@/components/checklist/health-light';
import { QuietMenu } from '@/components/checklist/quiet-menu';
import { RecentActs } from '@/components/checklist/recent-acts';
import { IconButton } from '@/components/ui/icon-button';
import type { Settings } from '@/lib/domain/settings';
import { plusDays } from '@/lib/domain/time/calendar-day';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import { plusMinutes } from '@/lib/domain/time/wall-clock';
import { formatMoment } from '@/lib/i18n/format-local';
import { createClient } from '@/lib/messages/client';
import type { PageService } from '@/lib/messages/contract';
import { failureWords } from '../shared/act-words';
import type { Acts } from '../shared/use-acts';
import { useHealth } from './use-health';

const plan = createClient('plan');
const HOUR_MINUTES = 60;

export interface PopupFooterProps {
  acts: Acts;
  now: Now;
  settings: Settings;
  page: PageService;
  onByHand: () => void;
  onHelp: () => void;
}

/** Under the list: whether detection works, silence, what was done last, the keys and the options. */
export function PopupFooter({ acts, now, settings, page, onByHand, onHelp }: PopupFooterProps) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const { repair, ...health } = useHealth(page, settings.detection);
  const explain = () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#health') });
  const beQuiet = async (quietUntil: LocalDateTime | null) => {
    try {
      await plan.saveSettings({ quietUntil });
      const moment = quietUntil && formatMoment(i18n.language, quietUntil, now.local);
      acts.say({ message: moment ? t('quiet.until', { moment }) : t('quiet.ended'), tone: 'plain', act: null });
    } catch (error) {
      acts.say({ message: failureWords(t, error), tone: 'problem', act: null });
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
        tomorrow={`${plusDays(now.local.slice(0, 10), 1)}T${settings.calendar.nudgeTime}`}
        onQuiet={(until) => void beQuiet(until)}
      />
      <RecentActs acts={acts.recent} now={now.local} onUndo={(act) => void acts.undo(act)} />
      <IconButton size="s" label={t('footer.keys')} shortcut="?" onClick={onHelp}>
        <Keyboard size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton size="s" label={t('footer.options')} onClick={() => void browser.runtime.openOptionsPage()}>
        <SettingsIcon size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </footer>
  );
}
