import { Lightbulb, Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { Insertable } from '@/lib/domain/compose/compose-context';
import type { ComposeHint } from '@/lib/domain/compose/hints';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { hintWords } from './hint-words';

export interface ComposeHelpProps {
  hints: ComposeHint[];
  inserts: Insertable[];
  /** Ids of value items the reader has been given already. */
  givenIds: string[];
  now: LocalDateTime;
  onDismiss: (kind: ComposeHint['kind']) => void;
  onInsert: (insert: Insertable) => void;
}

/** Hints in the foot of an open draft. They do not affect Send, and stay away once dismissed. */
export function ComposeHelp({ hints, inserts, givenIds, now, onDismiss, onInsert }: ComposeHelpProps) {
  const { t, i18n } = useTranslation('overlay');
  if (hints.length === 0 && inserts.length === 0) return null;
  return (
    <div className="nt-compose">
      <ul className="nt-compose-hints" aria-live="polite" aria-label={t('compose.region')}>
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
      {inserts.length > 0 && (
        <Menu
          trigger={
            <Button size="s" icon={<Plus aria-hidden size={16} />} aria-label={t('compose.insertTitle')}>
              {t('compose.insert')}
            </Button>
          }
          entries={inserts.map((insert) => ({
            id: insert.id,
            label: insert.title,
            ...(givenIds.includes(insert.id) && { hint: t('compose.given') }),
            onSelect: () => onInsert(insert),
          }))}
        />
      )}
    </div>
  );
}
