import { Gift } from 'lucide-react';
import type { Offer } from '@/lib/domain/compose/offer';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { offerReason } from './offer-words';

export interface OfferLineProps {
  offer: Offer;
  /** What its button does, with the item's title. */
  label: string;
  onGive: () => void;
}

/** The item that is offered as a button, and why this one. */
export function OfferLine({ offer, label, onGive }: OfferLineProps) {
  const { t } = useTranslation('common');
  return (
    <p className="nt-offer-line">
      <Button
        size="s"
        look="tonal"
        icon={<Gift size={16} aria-hidden />}
        aria-label={label}
        aria-keyshortcuts="v"
        onClick={onGive}
      >
        {shownText(offer.title)}
      </Button>
      <span>{offerReason(t, offer)}</span>
    </p>
  );
}
