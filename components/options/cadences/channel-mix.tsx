import { CHANNELS, type Channel } from '@/lib/domain/cadence/channels';
import { useTranslation } from '@/lib/i18n/use-translation';
import { ChannelIcon } from '../../ui/channel-icon';

/** How the touches divide over channels: a bar, and the same in words. */
export function ChannelMix({ channels }: { channels: readonly Channel[] }) {
  const { t } = useTranslation('options');
  const counts = CHANNELS.map((channel) => ({ channel, count: channels.filter((each) => each === channel).length }));
  return (
    <div className="nt-mix">
      <div className="nt-mix-bar" aria-hidden>
        {counts.map(
          ({ channel, count }) =>
            count > 0 && <span key={channel} className={`nt-mix-part nt-mix-${channel}`} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul className="nt-legend">
        {counts.map(
          ({ channel, count }) =>
            count > 0 && (
              <li key={channel}>
                <span className={`nt-mix-dot nt-mix-${channel}`} aria-hidden />
                <ChannelIcon channel={channel} size={14} />
                {t(`mix.${channel}`, { count })}
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
