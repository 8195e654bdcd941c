import { Plus, X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { type EntryKind, isEntry, splitEntries } from './entries';

export interface EntryListProps {
  label: string;
  hint: string;
  kind: EntryKind;
  entries: readonly string[];
  onChange: (entries: string[]) => void;
}

/** A list of addresses or domains. Many can be pasted at once; what is not understood stays in the field, named. */
export function EntryList({ label, hint, kind, entries, onChange }: EntryListProps) {
  const { t } = useTranslation('options');
  const [text, setText] = useState('');
  const [bad, setBad] = useState<readonly string[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parts = splitEntries(text);
    const good = parts.filter((part) => isEntry(part, kind));
    const wrong = parts.filter((part) => !good.includes(part));
    setBad(wrong);
    setText(wrong.join('\n'));
    const fresh = good.filter((part) => !entries.includes(part));
    if (fresh.length > 0) onChange([...entries, ...fresh]);
  };
  return (
    <>
      {entries.length > 0 && (
        <ul className="nt-chips" aria-label={label}>
          {entries.map((entry) => (
            <li key={entry} className="nt-chip-entry">
              <span>{entry}</span>
              <IconButton
                size="s"
                tip={false}
                label={t('who.remove', { entry })}
                onClick={() => onChange(entries.filter((each) => each !== entry))}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <form className="nt-entries" onSubmit={submit}>
        <TextArea
          label={label}
          hideLabel
          rows={2}
          hint={hint}
          value={text}
          error={bad.length > 0 ? t(`who.bad.${kind}`, { entry: bad[0], count: bad.length }) : null}
          onChange={(event) => {
            setText(event.target.value);
            setBad([]);
          }}
        />
        <Button look="tonal" type="submit" disabled={text.trim() === ''} icon={<Plus size={16} aria-hidden />}>
          {t('who.add')}
        </Button>
      </form>
    </>
  );
}
