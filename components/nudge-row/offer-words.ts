import type { Giving, Offer } from '@/lib/domain/compose/offer';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { Translate } from '@/lib/i18n/keys';

/** Why this item: "new for Acme, matches pricing". */
export function offerReason(t: Translate, { newFor, isNamed, matches, stage }: Offer): string {
  return [
    t('common:offer.newFor', { who: shownText(newFor) }),
    isNamed && t('common:offer.named'),
    matches.length > 0 && t('common:offer.matches', { tags: matches.join(', ') }),
    stage !== null && t(`common:offer.stage.${stage}`),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The item and why, on one line: "Audit guide · new for Acme". Empty where there is none. */
export function offerWords(t: Translate, { offer }: Giving): string {
  return offer ? [shownText(offer.title), offerReason(t, offer)].join(t('why:separator')) : '';
}
