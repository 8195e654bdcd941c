import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { OfferLine } from '../nudge-row/offer-line';
import type { RowNudge } from '../nudge-row/row-nudge';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { historyLines } from '../prospect-page/history';
import { HistoryList } from '../prospect-page/history-list';

/** Lines of the history: what was said last, not all of it. */
const LAST = 6;

export interface CurrentPersonProps {
  nudge: RowNudge;
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
  /** Copies what is offered. */
  onGive: () => void;
}

/** Beside the list: who the current row is about, the rep's notes, what to give, and what was last. */
export function CurrentPerson({ nudge, now, cadences, onGive }: CurrentPersonProps) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const { reads } = usePorts();
  const { prospectId } = nudge;
  const read = useLive(async () => {
    const page = await reads.prospectPage(prospectId);
    return page ? { page, given: await reads.valueTitles(page.touches) } : null;
  }, [reads, prospectId]);
  const found = valueOr(read, null);
  const known = found?.page.prospect.id === prospectId ? found : null;
  const name = nudge.name || nudge.address;
  const context = { t, locale: i18n.language, now, cadences, given: known?.given ?? new Map<string, string>() };
  const lines = known ? historyLines(known.page.touches, known.page.events, context).slice(0, LAST) : [];
  return (
    <aside className="popup-aside" aria-label={shownText(name)}>
      <h2>{shownText(name)}</h2>
      <p className="popup-aside-quiet">
        {[known?.page.prospect.title, nudge.company, nudge.address]
          .filter((each) => each)
          .map((each) => shownText(each ?? ''))
          .join(t('why:separator'))}
      </p>
      {nudge.offer && (
        <OfferLine offer={nudge.offer} label={t('common:offer.copy', { title: nudge.offer.title })} onGive={onGive} />
      )}
      {nudge.gives && <p className="popup-aside-gives">{t('common:row.gives', { what: nudge.gives })}</p>}
      {known?.page.prospect.notes && (
        <>
          <h3>{t('prospect.notes')}</h3>
          <p className="popup-aside-notes">{shownText(known.page.prospect.notes, 2_000)}</p>
        </>
      )}
      {lines.length > 0 && (
        <>
          <h3>{t('prospect.history')}</h3>
          <HistoryList lines={lines} now={now} />
        </>
      )}
    </aside>
  );
}
