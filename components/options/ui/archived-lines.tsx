import { ArchiveRestore } from 'lucide-react';
import type { ReactNode } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

export interface ArchivedLinesProps<Thing extends { id: string }> {
  /** How many there are, in words. */
  summary: string;
  things: readonly Thing[];
  nameOf: (thing: Thing) => string;
  icon?: (thing: Thing) => ReactNode;
  /** Said quietly behind the name. */
  quiet?: (thing: Thing) => ReactNode;
  onRestore: (thing: Thing) => void;
}

/** What was put away, folded, each with its way back. Nothing where there is none. */
export function ArchivedLines<Thing extends { id: string }>(props: ArchivedLinesProps<Thing>) {
  const { summary, things, nameOf, icon, quiet, onRestore } = props;
  const { t } = useTranslation(['options', 'common']);
  if (things.length === 0) return null;
  return (
    <details className="nt-archived">
      <summary>{summary}</summary>
      <ul className="nt-lines">
        {things.map((thing) => (
          <li key={thing.id}>
            {icon?.(thing)}
            <span className="nt-lines-grow">{shownText(nameOf(thing))}</span>
            {quiet && <span className="nt-lines-quiet">{quiet(thing)}</span>}
            <Button
              size="s"
              icon={<ArchiveRestore size={16} aria-hidden />}
              aria-label={t('common:action.for', { action: t('cadences.restore'), name: nameOf(thing) })}
              onClick={() => onRestore(thing)}
            >
              {t('cadences.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
