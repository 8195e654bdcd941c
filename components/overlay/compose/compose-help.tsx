import { Gift, Lightbulb, Plus, X } from 'lucide-react';
import { offerReason } from '@/components/nudge-row/offer-words';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { Insertable } from '@/lib/domain/compose/compose-context';
import { gapsIn } from '@/lib/domain/compose/gaps';
import type { ComposeHint } from '@/lib/domain/compose/hints';
import { fillMergeFields, hasConditions, type MergeValues } from '@/lib/domain/compose/merge-fields';
import type { Offer } from '@/lib/domain/compose/offer';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Said } from '../frame/said';
import { hintWords } from './hint-words';

export interface ComposeHelpProps {
  hints: ComposeHint[];
  inserts: Insertable[];
  /** Ids of value items the reader has been given already. */
  givenIds: string[];
  /** The best item for this reader; null where there is none. */
  offer: Offer | null;
  reader: MergeValues;
  /** What was put in last. */
  said: Said | null;
  now: LocalDateTime;
  onDismiss: (kind: ComposeHint['kind']) => void;
  onInsert: (insert: Insertable) => void;
  onSaid: (said: Said | null) => void;
}

/** What a text would leave for the rep to fill in. With conditions only those in square brackets are known before. */
function gapsOf({ text }: Insertable, reader: MergeValues): string[] {
  return gapsIn(hasConditions(text) ? text : fillMergeFields(text, reader)).filter((gap) => gap.startsWith('['));
}

/** Hints in the foot of an open draft. They do not affect Send, and stay away once dismissed. */
export function ComposeHelp(props: ComposeHelpProps) {
  const { hints, inserts, givenIds, offer, reader, said, now, onDismiss, onInsert, onSaid } = props;
  const { t, i18n } = useTranslation(['overlay', 'common']);
  if (hints.length === 0 && inserts.length === 0 && said === null) return null;
  const offered = inserts.find(({ id }) => id === offer?.itemId);
  const missing = (item: Insertable) => {
    const gaps = gapsOf(item, reader);
    return gaps.length > 0 ? t('common:offer.missing', { gaps: gaps.join(', ') }) : '';
  };
  return (
    <div className="nt-compose">
      <ul className="nt-compose-hints" aria-live="polite" aria-label={t('compose.region')}>
        {said && (
          <li>
            <span>{said.message}</span>
            {said.undo && (
              <Button size="s" onClick={() => void said.undo?.().then(onSaid)}>
                {t('common:action.undo')}
              </Button>
            )}
            <IconButton size="s" tip={false} label={t('common:action.close')} onClick={() => onSaid(null)}>
              <X aria-hidden size={14} />
            </IconButton>
          </li>
        )}
        {hints.map((hint) => (
          <li key={hint.kind}>
            <Lightbulb aria-hidden size={16} />
            <span>{hintWords(hint, now, i18n)}</span>
            <IconButton size="s" tip={false} label={t('compose.dismiss')} onClick={() => onDismiss(hint.kind)}>
              <X aria-hidden size={14} />
            </IconButton>
          </li>
        ))}
      </ul>
      {offer && offered && (
        <Button
          size="s"
          look="tonal"
          className="nt-compose-offer"
          icon={<Gift aria-hidden size={16} />}
          aria-label={t('common:offer.insert', { title: offer.title })}
          aria-keyshortcuts="Alt+Shift+V"
          data-tip={[offerReason(t, offer), missing(offered)].filter(Boolean).join(t('why:separator'))}
          onClick={() => onInsert(offered)}
        >
          {shownText(offer.title)}
        </Button>
      )}
      {inserts.length > 0 && (
        <Menu
          trigger={
            <Button size="s" icon={<Plus aria-hidden size={16} />} aria-label={t('compose.insertTitle')}>
              {t('compose.insert')}
            </Button>
          }
          entries={inserts.map((insert) => {
            const hint = [givenIds.includes(insert.id) && t('compose.given'), missing(insert)].filter(Boolean);
            return {
              id: insert.id,
              label: insert.title,
              ...(hint.length > 0 && { hint: hint.join(t('why:separator')) }),
              onSelect: () => onInsert(insert),
            };
          })}
        />
      )}
    </div>
  );
}
