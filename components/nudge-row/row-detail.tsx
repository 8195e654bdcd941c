import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { OfferLine } from './offer-line';
import type { RowNudge } from './row-nudge';

/** Characters of notes that are shown; all of them are on the prospect's page. */
const NOTES = 2_000;

/** Under a row that is shown alone: what to give with one click, and the rep's notes. */
export function RowDetail({ nudge: { offer, notes }, onGive }: { nudge: RowNudge; onGive: () => void }) {
  const { t } = useTranslation('common');
  if (!offer && !notes) return null;
  return (
    <div className="nt-row-detail">
      {offer && <OfferLine offer={offer} label={t('offer.insert', { title: offer.title })} onGive={onGive} />}
      {notes && <p className="nt-row-detail-notes">{shownText(notes, NOTES)}</p>}
    </div>
  );
}
