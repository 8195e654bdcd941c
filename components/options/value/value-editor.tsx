import { ArrowLeft } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { readTags } from '@/lib/domain/compose/item-tags';
import { hasConditions, type MergeField, mergeFieldText } from '@/lib/domain/compose/merge-fields';
import {
  VALUE_KINDS,
  VALUE_STAGES,
  type ValueItemField,
  type ValueItemInput,
  ValueKind,
  ValueStage,
  valueItemProblems,
} from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import { Button } from '../../ui/button';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { ChoiceCards } from '../ui/choice-cards';
import { keepDraft, readKeptDraft } from '../ui/kept-draft';
import { MergeButtons } from './merge-buttons';
import { problemWords } from './problem-words';
import { ValuePreview } from './value-preview';

const NEW: ValueItemInput = { kind: 'link', title: '', url: null, text: '', note: '', tags: [], stage: null };
const CONDITION = '{% if company %}…{% else %}…{% endif %}';

export interface ValueEditorProps {
  /** Null for a new one. */
  item: ValueItemInput | null;
  /** Names the draft kept while it is not saved: the item's id, or `new`. */
  place: string;
  /** Resolves to false when it failed. */
  onSave: (item: ValueItemInput) => Promise<boolean>;
  onCancel: () => void;
}

const Kept = z.object({
  ...{ kind: ValueKind, title: z.string(), url: z.nullable(z.string()), text: z.string(), note: z.string() },
  ...{ tags: z._default(z.array(z.string()), []), stage: z._default(z.nullable(ValueStage), null) },
});

/** A draft of an earlier visit; null when it cannot be read. */
function keptItem(kept: unknown): ValueItemInput | null {
  const read = Kept.safeParse(kept);
  return read.success ? read.data : null;
}

/** One thing the rep gives, with what a prospect would read beside it. Errors come with Save, then as the rep types. */
export function ValueEditor({ item, place, onSave, onCancel }: ValueEditorProps) {
  const { memory, conditions } = usePorts();
  const { t } = useTranslation(['options', 'common']);
  const name = `value/${place}`;
  const [kept] = useState(() => readKeptDraft(memory, name, keptItem));
  const [draft, setDraft] = useState(kept ?? item ?? NEW);
  const [tags, setTags] = useState(draft.tags.join(', '));
  const [badCondition, setBadCondition] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => title.current?.focus(), []);

  const problems = valueItemProblems(draft);
  const errorOf = (field: ValueItemField) => {
    if (field === 'text' && badCondition !== null) return t('value.problem.condition', { what: badCondition });
    const problem = tried && problems.find((each) => each.field === field);
    return problem ? problemWords(t, problem) : null;
  };
  const set = (change: Partial<ValueItemInput>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    if (change.text !== undefined) setBadCondition(null);
    keepDraft(memory, name, next);
  };
  const focusField = (field: ValueItemField | undefined) =>
    form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  const save = async () => {
    const bad = hasConditions(draft.text) ? (await conditions()).conditionProblem(draft.text) : null;
    setBadCondition(bad);
    if (bad !== null) return focusField('text');
    if (await onSave(draft)) keepDraft(memory, name, null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problems.length === 0) return void save();
    setTried(true);
    focusField(problems[0]?.field);
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
        <ArrowLeft className="nt-along" size={16} aria-hidden />
        {t('section.value.title')}
      </a>
      <h1 className="nt-section-title">{item?.title ?? t('value.new')}</h1>
      {kept && <p className="nt-quiet">{t('draft.kept')}</p>}
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
          <p className="nt-quiet nt-editor-hint">{t('value.conditionsHint', { example: CONDITION })}</p>
          <TextField
            name="tags"
            label={t('value.tags')}
            hint={t('value.tagsHint')}
            value={tags}
            error={errorOf('tags')}
            onChange={(event) => {
              setTags(event.target.value);
              set({ tags: readTags(event.target.value) });
            }}
          />
          <SelectField
            label={t('value.stage')}
            value={draft.stage ?? ''}
            options={[
              { value: '', label: t('value.stages.any') },
              ...VALUE_STAGES.map((stage) => ({ value: stage, label: t(`value.stages.${stage}`) })),
            ]}
            onChange={(event) => set({ stage: VALUE_STAGES.find((stage) => stage === event.target.value) ?? null })}
          />
          <TextField
            name="note"
            label={t('value.note')}
            hint={t('value.noteHint')}
            value={draft.note}
            error={errorOf('note')}
            onChange={(event) => set({ note: event.target.value })}
          />
          <div className="nt-form-buttons">
            <Button
              onClick={() => {
                keepDraft(memory, name, null);
                onCancel();
              }}
            >
              {t('common:action.cancel')}
            </Button>
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
