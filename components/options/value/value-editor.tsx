import { ArrowLeft } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MergeField, mergeFieldText } from '@/lib/domain/compose/merge-fields';
import {
  VALUE_KINDS,
  type ValueItemField,
  type ValueItemInput,
  valueItemProblems,
} from '@/lib/domain/compose/value-item';
import { Button } from '../../ui/button';
import { TextArea, TextField } from '../../ui/field';
import { ChoiceCards } from '../ui/choice-cards';
import { MergeButtons } from './merge-buttons';
import { problemWords } from './problem-words';
import { ValuePreview } from './value-preview';

const NEW: ValueItemInput = { kind: 'link', title: '', url: null, text: '', note: '' };

export interface ValueEditorProps {
  /** Null for a new one. */
  item: ValueItemInput | null;
  onSave: (item: ValueItemInput) => void;
  onCancel: () => void;
}

/** One thing the rep gives, with what a prospect would read beside it. Errors come with Save, then as the rep types. */
export function ValueEditor({ item, onSave, onCancel }: ValueEditorProps) {
  const { t } = useTranslation(['options', 'common']);
  const [draft, setDraft] = useState(item ?? NEW);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => title.current?.focus(), []);

  const problems = valueItemProblems(draft);
  const errorOf = (field: ValueItemField) => {
    const problem = tried && problems.find((each) => each.field === field);
    return problem ? problemWords(t, problem) : null;
  };
  const set = (change: Partial<ValueItemInput>) => setDraft((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problems.length === 0) return onSave(draft);
    setTried(true);
    form.current?.querySelector<HTMLElement>(`[name="${problems[0]?.field}"]`)?.focus();
  };
  const insert = (field: MergeField) => {
    const area = text.current;
    if (!area) return;
    area.setRangeText(mergeFieldText(field), area.selectionStart, area.selectionEnd, 'end');
    set({ text: area.value });
    area.focus();
  };

  return (
    <article className="nt-editor" aria-label={item?.title ?? t('value.new')}>
      <a className="nt-back" href="#value">
        <ArrowLeft size={16} aria-hidden />
        {t('section.value.title')}
      </a>
      <h1 className="nt-section-title">{item?.title ?? t('value.new')}</h1>
      <div className="nt-value-editor">
        <form className="nt-form" ref={form} onSubmit={submit} noValidate>
          <ChoiceCards
            label={t('value.kindLabel')}
            value={draft.kind}
            choices={VALUE_KINDS.map((kind) => ({
              value: kind,
              label: t(`value.kind.${kind}`),
              help: t(`value.kindHelp.${kind}`),
            }))}
            onChange={(kind) => set({ kind })}
          />
          <TextField
            ref={title}
            name="title"
            label={t('value.title')}
            hint={t('value.titleHint')}
            value={draft.title}
            error={errorOf('title')}
            onChange={(event) => set({ title: event.target.value })}
          />
          <TextField
            name="url"
            type="url"
            label={t('value.link')}
            hint={t('value.linkHint')}
            value={draft.url ?? ''}
            error={errorOf('url')}
            onChange={(event) => set({ url: event.target.value.trim() || null })}
          />
          <TextArea
            ref={text}
            name="text"
            rows={9}
            label={t('value.text')}
            hint={t('value.textHint')}
            value={draft.text}
            error={errorOf('text')}
            onChange={(event) => set({ text: event.target.value })}
          />
          <MergeButtons onInsert={insert} />
          <TextField
            name="note"
            label={t('value.note')}
            hint={t('value.noteHint')}
            value={draft.note}
            error={errorOf('note')}
            onChange={(event) => set({ note: event.target.value })}
          />
          <div className="nt-form-buttons">
            <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
            <Button look="filled" type="submit">
              {t('common:action.save')}
            </Button>
          </div>
        </form>
        <ValuePreview item={draft} />
      </div>
    </article>
  );
}
