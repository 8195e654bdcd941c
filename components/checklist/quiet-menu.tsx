import { Bell, BellOff } from 'lucide-react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { IconButton } from '../ui/icon-button';
import { Menu, type MenuEntry } from '../ui/menu';

export interface QuietMenuProps {
  now: LocalDateTime;
  /** Silent until then; null, or a moment passed, when not. */
  quietUntil: LocalDateTime | null;
  hour: LocalDateTime;
  tomorrow: LocalDateTime;
  /** Null = notify again. */
  onQuiet: (until: LocalDateTime | null) => void;
}

/** "Not while I am presenting": no notifications for an hour or until tomorrow. The badge counts on. */
export function QuietMenu({ now, quietUntil, hour, tomorrow, onQuiet }: QuietMenuProps) {
  const { t, i18n } = useTranslation('popup');
  const moment = (local: LocalDateTime) => formatMoment(i18n.language, local, now);
  const silent = quietUntil !== null && quietUntil > now;
  const entries = (): MenuEntry[] => [
    ...(silent ? [{ id: 'end', label: t('quiet.end'), onSelect: () => onQuiet(null) }, 'separator' as const] : []),
    { id: 'hour', label: t('quiet.hour'), hint: moment(hour), onSelect: () => onQuiet(hour) },
    { id: 'tomorrow', label: t('quiet.tomorrow'), hint: moment(tomorrow), onSelect: () => onQuiet(tomorrow) },
  ];
  const Icon = silent ? BellOff : Bell;
  return (
    <Menu
      entries={entries}
      trigger={
        <IconButton
          size="s"
          tip={false}
          label={silent ? t('quiet.until', { moment: moment(quietUntil) }) : t('quiet.title')}
        >
          <span className={silent ? 'nt-tools-mark nt-quiet-on' : 'nt-tools-mark'}>
            <Icon size={18} strokeWidth={1.75} aria-hidden />
          </span>
        </IconButton>
      }
    />
  );
}
