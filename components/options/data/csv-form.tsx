import { formatDay } from '@/lib/i18n/format-local';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { CsvPreview, type CsvPreviewProps } from './csv-preview';
import type { CsvView } from './csv-view';
import { FileButton } from './file-button';
import { Message } from './message';
import { WorkProgress } from './work-progress';

export interface CsvFormProps extends Omit<CsvPreviewProps, 'reading'> {
  view: CsvView;
  onFile: (file: File) => void;
  onUndo: () => void;
}

/** Workbooks are accepted, so that the refusal can explain how to save them as CSV. */
const ACCEPT = '.csv,.tsv,.txt,.vcf,text/csv,text/vcard,.xlsx,.xls,.ods,.numbers';

/** From a sheet to prospects: columns, preview, progress, result with Undo. */
export function CsvForm({ view, onFile, onUndo, ...rest }: CsvFormProps) {
  const { t, i18n } = useTranslation(['data', 'common']);
  const choose = (
    <div className="nt-acts">
      <FileButton label={t('csv.choose')} accept={ACCEPT} onFile={onFile} />
    </div>
  );
  switch (view.step) {
    case 'idle':
      return choose;
    case 'reading':
      return <WorkProgress key="reading" label={t('work.reading')} done={0} total={0} onCancel={rest.onCancel} />;
    case 'planned':
      return <CsvPreview {...rest} reading={view.reading} />;
    case 'working':
      return <WorkProgress key="working" label={t(`work.${view.phase}`)} {...view} onCancel={rest.onCancel} />;
    case 'done':
      return (
        <div className="nt-stack">
          <Message
            tone="good"
            text={[
              t('csv.added', { count: view.added }),
              view.until && t('csv.until', { day: formatDay(i18n.language, view.until, view.until) }),
              view.left > 0 && t('csv.left', { count: view.left }),
            ]
              .filter(Boolean)
              .join(' ')}
          >
            {view.canUndo && (
              <Button size="s" onClick={onUndo}>
                {t('common:action.undo')}
              </Button>
            )}
          </Message>
          {choose}
        </div>
      );
    case 'undone':
    case 'cancelled':
      return (
        <div className="nt-stack">
          <Message tone="plain" text={t(view.step === 'undone' ? 'csv.undone' : 'work.cancelled')} />
          {choose}
        </div>
      );
    case 'refused':
      return (
        <div className="nt-stack">
          <Message tone="bad" text={wordOr(t, `data:refused.${view.code}`, t('refused.unknown'))} />
          {choose}
        </div>
      );
  }
}
