import { BellOff, BellRing } from 'lucide-react';
import type { Settings } from '@/lib/domain/settings';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { dateIn, type LocalDateTime } from '@/lib/domain/time/time';
import { plusMinutes } from '@/lib/domain/time/wall-clock';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { SwitchLine } from '../ui/switch-line';
import { TimeRangeFields } from '../ui/time-range-fields';

type Nudging = Pick<Settings, 'notifications' | 'quietHours' | 'quietUntil' | 'calendar'>;

export interface NudgeSettingsProps extends Nudging {
  now: LocalDateTime;
  onChange: (patch: Partial<Nudging>) => void;
  onTest: () => void;
}

const USUAL_NIGHT = { from: '19:00', to: '08:00' };

/** How Next Touch speaks up, and when it is silent. The badge counts on in any case. */
export function NudgeSettings(props: NudgeSettingsProps) {
  const { notifications, quietHours, quietUntil, calendar, now, onChange } = props;
  const { t, i18n } = useTranslation('options');
  const silent = quietUntil !== null && quietUntil > now ? quietUntil : null;
  const tomorrow = `${plusDays(dateIn(now), 1)}T${calendar.nudgeTime}`;
  return (
    <SectionPage id="nudges">
      <Setting
        id="notifications"
        aside={
          <Button look="tonal" icon={<BellRing size={16} aria-hidden />} onClick={props.onTest}>
            {t('nudges.test')}
          </Button>
        }
      >
        <div className="nt-stack">
          <SwitchLine
            label={t('nudges.enabled')}
            checked={notifications.enabled}
            onChange={(enabled) => onChange({ notifications: { ...notifications, enabled } })}
          />
          <SwitchLine
            label={t('nudges.overdue')}
            checked={notifications.overdue}
            onChange={(overdue) => onChange({ notifications: { ...notifications, overdue } })}
          />
        </div>
      </Setting>
      <Setting id="quiet-hours">
        <div className="nt-stack">
          <SwitchLine
            label={t('nudges.quietHours')}
            checked={quietHours !== null}
            onChange={(on) => onChange({ quietHours: on ? USUAL_NIGHT : null })}
          />
          {quietHours && (
            <TimeRangeFields
              of={t('setting.quiet-hours.title')}
              range={quietHours}
              onChange={(next) => onChange({ quietHours: next })}
            />
          )}
        </div>
      </Setting>
      <Setting id="silent">
        {silent ? (
          <p className="nt-preview-line nt-silent">
            <BellOff size={16} aria-hidden />
            {t('nudges.silentUntil', { moment: formatMoment(i18n.language, silent, now) })}
            <Button size="s" onClick={() => onChange({ quietUntil: null })}>
              {t('nudges.speak')}
            </Button>
          </p>
        ) : (
          <div className="nt-fields">
            <Button look="tonal" onClick={() => onChange({ quietUntil: plusMinutes(now, 60) })}>
              {t('nudges.hour')}
            </Button>
            <Button look="tonal" onClick={() => onChange({ quietUntil: tomorrow })}>
              {t('nudges.tomorrow')}
            </Button>
          </div>
        )}
      </Setting>
    </SectionPage>
  );
}
