import { ArrowLeft } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Cadence, Revision } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import type { Now } from '@/lib/domain/time/time';
import { spokenOrigin } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { MidFlightLine } from '@/lib/pages/reads';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { ChannelMix } from './channel-mix';
import { EvidenceNote } from './evidence-note';
import { type MoveActive, RevisionBar } from './revision-bar';
import { Timeline } from './timeline';
import { useDraft } from './use-draft';

type Steps = Pick<Revision, 'steps' | 'endWait'>;

export interface CadenceEditorProps {
  cadence: Cadence;
  /** Prospects in it, active or paused; null while not counted yet. */
  running: number | null;
  now: Now;
  rules: CalendarRules;
  newId: () => string;
  onRename: (name: string) => void;
  /** Resolves to false when it failed. */
  onSave: (steps: Steps, move: MoveActive) => Promise<boolean>;
  /** Who would be due at another time with these steps. */
  preview: (steps: Steps) => Promise<MidFlightLine[]>;
}

/** One cadence: its name, its evidence, and its steps on a time line. */
export function CadenceEditor(props: CadenceEditorProps) {
  const { cadence, running, now, rules } = props;
  const { t } = useTranslation(['options', 'common']);
  const state = useDraft(cadence, running === 0, (steps) => props.onSave(steps, 'new-only'));
  const { draft, setDraft, counted, unsaved, discard, hasFailed, retry } = state;
  const origin = spokenOrigin(t, cadence);

  return (
    <article className="nt-editor" aria-label={cadence.name}>
      <a className="nt-back" href="#cadences">
        <ArrowLeft className="nt-along" size={16} aria-hidden />
        {t('section.cadences.title')}
      </a>
      <NameField name={cadence.name} onRename={props.onRename} />
      {origin && <EvidenceNote origin={origin} />}
      <ChannelMix channels={draft.steps.map((step) => step.channel)} />
      <p className="nt-quiet nt-editor-hint">{t('editor.datesHint', { zone: now.zone })}</p>
      <Timeline {...{ draft, counted, now, rules }} newId={props.newId} onChange={setDraft} />
      {hasFailed && (
        <section className="nt-revision-bar" role="alert">
          <span className="nt-revision-words">{t('draft.notSaved')}</span>
          <Button onClick={discard}>{t('revision.discard')}</Button>
          <Button look="filled" onClick={retry}>
            {t('common:action.retry')}
          </Button>
        </section>
      )}
      {unsaved && running !== null && running > 0 && (
        <RevisionBar
          running={running}
          now={now.local}
          preview={() => props.preview(unsaved)}
          onSave={(move) => void props.onSave(unsaved, move)}
          onDiscard={discard}
        />
      )}
    </article>
  );
}

/** Saved when the rep leaves it or presses Enter. */
function NameField({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const { t } = useTranslation('options');
  const [text, setText] = useState(name);
  useEffect(() => setText(name), [name]);
  const wrong = text.trim() === '';
  const save = () => {
    if (!wrong && text.trim() !== name) onRename(text.trim());
  };
  return (
    <h1 className="nt-editor-name">
      <TextField
        label={t('editor.name')}
        hideLabel
        maxLength={100}
        value={text}
        error={wrong ? t('editor.problem.noName') : null}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Enter' && save()}
      />
    </h1>
  );
}
