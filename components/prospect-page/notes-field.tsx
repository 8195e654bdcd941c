import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { TextArea } from '../ui/field';

/** Notes about a prospect, saved when the rep leaves the field and when the page closes. */
export interface NotesFieldProps {
  notes: string;
  onSave: (notes: string) => void;
  /** Each change, before it is saved. */
  onTyped: (notes: string) => void;
}

export function NotesField({ notes, onSave, onTyped }: NotesFieldProps) {
  const { t } = useTranslation('popup');
  const [text, setText] = useState(notes);
  useEffect(() => setText(notes), [notes]);
  return (
    <TextArea
      label={t('prospect.notes')}
      placeholder={t('prospect.notesHint')}
      value={text}
      maxLength={20_000}
      onChange={(event) => {
        setText(event.target.value);
        onTyped(event.target.value);
      }}
      onBlur={() => {
        if (text !== notes) onSave(text);
      }}
    />
  );
}
