import { Dot, Reply } from 'lucide-react';
import { useState } from 'react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { ChannelIcon } from '../ui/channel-icon';
import type { HistoryLine } from './history';

/** Lines drawn at first, and so many more each time they are asked for. */
const PAGE = 100;

/** What happened with a prospect, latest first. */
export function HistoryList({ lines, now }: { lines: readonly HistoryLine[]; now: LocalDateTime }) {
  const { t, i18n } = useTranslation('popup');
  const [shown, setShown] = useState(PAGE);
  return (
    <>
      <ol className="nt-history">
        {lines.slice(0, shown).map(({ key, touch, words, detail, valueItemTitle, local }) => (
          <li key={key} className="nt-history-line">
            <span className="nt-history-mark">
              {touch?.direction === 'inbound' ? (
                <Reply size={14} aria-hidden />
              ) : touch ? (
                <ChannelIcon channel={touch.channel} size={14} />
              ) : (
                <Dot size={14} aria-hidden />
              )}
            </span>
            <span className="nt-history-words">
              <span className={touch ? 'nt-history-touch' : undefined}>{words}</span>
              {detail && <span className="nt-history-detail">{detail}</span>}
              {valueItemTitle && (
                <span className="nt-history-detail">{t('common:log.gave', { title: valueItemTitle })}</span>
              )}
            </span>
            <span className="nt-history-when">{formatMoment(i18n.language, local, now)}</span>
          </li>
        ))}
      </ol>
      {lines.length > shown && (
        <Button onClick={() => setShown(shown + PAGE)}>{t('common:list.more', { count: lines.length - shown })}</Button>
      )}
    </>
  );
}
