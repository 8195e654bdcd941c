import { Gift } from 'lucide-react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { offerReason } from './offer-words';
import type { RowNudge } from './row-nudge';

/** Characters of notes that are shown; all of them are on the prospect's page. */
const NOTES = 2_000;

/** Under a row that is shown alone: what to give with one click, and the rep's notes. */
export function RowDetail({ nudge: { offer, notes }, onGive }: { nudge: RowNudge; onGive: () => void }) {
  const { t } = useTranslation('common');
  if (!offer && !notes) return null;
  return (
    <div className="nt-row-detail">
      {offer && (
        <p className="nt-row-detail-offer">
          <Button
            size="s"
            look="tonal"
            icon={<Gift size={16} aria-hidden />}
            aria-label={t('offer.insert', { title: offer.title })}
            aria-keyshortcuts="v"
            onClick={onGive}
          >
            {shownText(offer.title)}
          </Button>
          <span>{offerReason(t, offer)}</span>
        </p>
      )}
      {notes && <p className="nt-row-detail-notes">{shownText(notes, NOTES)}</p>}
    </div>
  );
}
