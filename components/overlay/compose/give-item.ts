import { gapsIn } from '@/lib/domain/compose/gaps';
import type { MergeValues } from '@/lib/domain/compose/merge-fields';
import type { Offer } from '@/lib/domain/compose/offer';
import { fillText } from '../frame/fill-text';
import type { OverlayEnv } from '../frame/overlay-env';
import type { Said } from '../frame/said';

type GiveEnv = Pick<OverlayEnv, 'drafts' | 'gmail' | 'i18n' | 'page'>;

/** "Copied: Audit guide. Missing: [company]", with the gaps the rep has to fill. */
export function gaveWords(i18n: GiveEnv['i18n'], said: string, text: string): string {
  const gaps = gapsIn(text);
  return gaps.length === 0 ? said : `${said}. ${i18n.t('common:offer.missing', { gaps: gaps.join(', ') })}`;
}

/** Puts what is offered into the open draft to this person, at the caret; copies it where none is open. Never rejects. */
export async function giveItem(
  { drafts, gmail, i18n, page }: GiveEnv,
  reader: MergeValues & { address: string },
  offer: Pick<Offer, 'itemId' | 'title'>,
): Promise<Said> {
  const problem = (message: string): Said => ({ message, undo: null, problem: true });
  try {
    const item = await gmail.insertable({ itemId: offer.itemId });
    if (item === null) return problem(i18n.t('common:offer.gone'));
    const inserted = await drafts.insert(reader.address, item);
    if (inserted !== null) return inserted;
    const text = await fillText(gmail, item.text, reader);
    await page.navigator.clipboard.writeText(text);
    const said = gaveWords(i18n, i18n.t('common:offer.copied', { title: item.title }), text);
    return { message: said, undo: null, problem: false };
  } catch (cause) {
    return problem(i18n.t(cause instanceof DOMException ? 'common:offer.notCopied' : 'common:failure.unknown'));
  }
}
