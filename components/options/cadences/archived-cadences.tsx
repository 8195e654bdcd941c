import { ArchiveRestore } from 'lucide-react';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import type { CadenceLine } from './cadence-facts';

interface ArchivedCadencesProps {
  archived: readonly CadenceLine[];
  onRestore: (cadence: Cadence) => void;
}

/** Cadences put away, each with its way back. */
export function ArchivedCadences({ archived, onRestore }: ArchivedCadencesProps) {
  const { t } = useTranslation(['options', 'common']);
  if (archived.length === 0) return null;
  return (
    <details className="nt-archived">
      <summary>{t('cadences.archived', { count: archived.length })}</summary>
      <ul className="nt-lines">
        {archived.map(({ id, cadence, running }) => (
          <li key={id}>
            <span className="nt-lines-grow">{shownText(cadence.name)}</span>
            <span className="nt-lines-quiet">{running !== null && t('cadences.running', { count: running })}</span>
            <Button
              size="s"
              icon={<ArchiveRestore size={16} aria-hidden />}
              aria-label={t('common:action.for', { action: t('cadences.restore'), name: cadence.name })}
              onClick={() => onRestore(cadence)}
            >
              {t('cadences.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
