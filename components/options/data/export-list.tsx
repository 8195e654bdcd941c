import { Download } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { WorkProgress } from './work-progress';

const EXPORTS = ['prospects', 'touches', 'calendar'] as const;
export type ExportKind = (typeof EXPORTS)[number];

export interface ExportListProps {
  work: { done: number; total: number } | null;
  onExport: (kind: ExportKind) => void;
  onCancel: () => void;
}

/** Files for other programs. */
export function ExportList({ work, onExport, onCancel }: ExportListProps) {
  const { t } = useTranslation('data');
  if (work) return <WorkProgress label={t('export.working')} {...work} onCancel={onCancel} />;
  return (
    <ul className="nt-lines">
      {EXPORTS.map((kind) => (
        <li key={kind}>
          <span className="nt-lines-grow">
            {t(`export.${kind}.title`)}
            <span className="nt-lines-quiet nt-lines-second">{t(`export.${kind}.help`)}</span>
          </span>
          <Button
            size="s"
            icon={<Download size={16} aria-hidden />}
            aria-label={t(`export.${kind}.save`)}
            onClick={() => onExport(kind)}
          >
            {t('export.save')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
