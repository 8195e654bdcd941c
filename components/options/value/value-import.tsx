import { useState } from 'react';
import type { ValueItemInput } from '@/lib/domain/compose/value-item';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SheetItem, ValueSheet } from '@/lib/pages/page-files';
import { usePorts } from '../../ports/ports-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FileButton } from '../data/file-button';
import { problemWords } from './problem-words';

/** Rows named that cannot be added. */
const NAMED = 8;
const ACCEPT = '.csv,.tsv,.txt,text/csv,.xlsx,.xls,.ods,.numbers';

type Reading = { file: string } & ({ sheet: ValueSheet } | { refusal: string });

export interface ValueImportProps {
  /** Titles there are already. */
  known: readonly string[];
  /** Resolves to false when it failed. */
  onAdd: (items: ValueItemInput[], file: string) => Promise<boolean>;
}

const canAdd = ({ problem, isKnown }: SheetItem) => problem === null && !isKnown;

/** Items out of a sheet: a file, what would be added and what not, and why. */
export function ValueImport({ known, onAdd }: ValueImportProps) {
  const { t } = useTranslation(['options', 'data', 'common']);
  const { files } = usePorts();
  const [reading, setReading] = useState<Reading | null>(null);
  const choose = async (file: File) => {
    const { readValueSheet, refusalOf } = await files();
    try {
      const sheet = await readValueSheet(file, known);
      setReading(sheet ? { file: file.name, sheet } : { file: file.name, refusal: t('value.importNoTitle') });
    } catch (error) {
      const refusal = wordOr(t, `data:refused.${refusalOf(error)}`, t('data:refused.unknown'));
      setReading({ file: file.name, refusal });
    }
  };
  const add = async (items: ValueItemInput[], file: string) => {
    if (await onAdd(items, file)) setReading(null);
  };
  return (
    <>
      <FileButton label={t('value.import')} accept={ACCEPT} onFile={(file) => void choose(file)} />
      <Dialog
        open={reading !== null}
        onOpenChange={(open) => !open && setReading(null)}
        title={t('value.import')}
        description={t('value.importHint')}
      >
        {reading && 'refusal' in reading && <p role="alert">{reading.refusal}</p>}
        {reading && 'sheet' in reading && (
          <SheetPreview
            {...reading}
            onAdd={(items) => void add(items, reading.file)}
            onCancel={() => setReading(null)}
          />
        )}
      </Dialog>
    </>
  );
}

interface SheetPreviewProps {
  file: string;
  sheet: ValueSheet;
  onAdd: (items: ValueItemInput[]) => void;
  onCancel: () => void;
}

function SheetPreview({ file, sheet: { items, broken }, onAdd, onCancel }: SheetPreviewProps) {
  const { t } = useTranslation(['options', 'common']);
  const good = items.filter(canAdd).map(({ item }) => item);
  const bad = items.filter((each) => !canAdd(each));
  const words = ({ problem, item }: SheetItem) =>
    problem ? problemWords(t, problem) : t('value.importKnown', { title: shownText(item.title) });
  return (
    <div className="nt-stack">
      <p>
        {good.length === 0
          ? t('value.importNothing', { file })
          : t('value.importTitle', { file, good: good.length, all: items.length })}
      </p>
      {broken !== null && <p role="alert">{t('value.importBroken', { line: broken })}</p>}
      {bad.length > 0 && (
        <ul className="nt-value-bad">
          {bad.slice(0, NAMED).map((each) => (
            <li key={each.line}>{t('value.importRow', { line: each.line, problem: words(each) })}</li>
          ))}
          {bad.length > NAMED && <li>{t('value.importMore', { count: bad.length - NAMED })}</li>}
        </ul>
      )}
      <div className="nt-form-buttons">
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        {good.length > 0 && (
          <Button look="filled" onClick={() => onAdd(good)}>
            {t('value.importAdd', { count: good.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
