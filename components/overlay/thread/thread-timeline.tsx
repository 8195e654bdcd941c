import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ChannelIcon } from '@/components/ui/channel-icon';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDueDay } from '@/lib/i18n/format-local';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ThreadTouch } from '@/lib/messages/overlay-views';

/** Touches in sight before "show earlier". */
const LATEST = 4;

/** What passed between rep and prospect, newest first. */
export function ThreadTimeline({ touches, name, now }: { touches: ThreadTouch[]; name: string; now: LocalDateTime }) {
  const { t, i18n } = useTranslation('overlay');
  const [all, setAll] = useState(false);
  if (touches.length === 0) return <p className="nt-thread-quiet">{t('thread.noTouches')}</p>;
  const newestFirst = touches.toReversed();
  const shown = all ? newestFirst : newestFirst.slice(0, LATEST);
  // An outcome is one of ours, which has words in every language, or what the rep wrote.
  const moreOf = ({ subject, valueItemTitle, outcome, note, inCopy }: ThreadTouch) => {
    const valueItemWords = valueItemTitle && t('common:log.gave', { title: valueItemTitle });
    const outcomeWords = outcome && wordOr(t, `common:outcome.${outcome}`, outcome);
    return [...new Set([subject, inCopy && t('common:touch.inCopy'), valueItemWords, outcomeWords, note])].flatMap(
      (each) => each || [],
    );
  };
  return (
    <>
      <ol className="nt-thread-touches">
        {shown.map((touch) => (
          <li key={touch.id} data-direction={touch.direction}>
            <ChannelIcon channel={touch.channel} size={16} />
            <span>
              <span className="nt-thread-touch-what">
                {t(touch.direction === 'inbound' ? 'thread.inbound' : 'thread.outbound', {
                  channel: t(`common:channel.${touch.channel}`),
                  name,
                })}
              </span>{' '}
              <time dateTime={touch.local} className="nt-thread-quiet">
                {formatDueDay(i18n.language, touch.local, now)}
              </time>
              {moreOf(touch).map((text) => (
                <span key={text} className="nt-thread-touch-more">
                  {shownText(text)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < touches.length && (
        <Button size="s" onClick={() => setAll(true)}>
          {t('thread.showAll', { count: touches.length - shown.length })}
        </Button>
      )}
    </>
  );
}
