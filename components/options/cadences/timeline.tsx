import { Flag, Plus } from 'lucide-react';
import type { Revision } from '@/lib/domain/cadence/cadence';
import type { CalendarRules } from '@/lib/domain/calendar/rules';
import { endOfWait } from '@/lib/domain/schedule/due';
import { previewCadence } from '@/lib/domain/schedule/preview';
import type { LocalDateTime, Now } from '@/lib/domain/time/time';
import { toInstant } from '@/lib/domain/time/zone';
import { formatDay, formatTime } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { SortableList } from '../ui/sortable-list';
import { DateStrip } from './date-strip';
import { daysBetween } from './days-between';
import { type Draft, type DraftStep, lateEmails, MOST_STEPS, newStep } from './draft';
import { type StepAct, StepRow } from './step-row';
import { WaitGap } from './wait-gap';

export interface TimelineProps {
  draft: Draft;
  /** The last steps that could be counted: their dates stay while something is being typed. */
  counted: Pick<Revision, 'steps' | 'endWait'>;
  now: Now;
  rules: CalendarRules;
  newId: () => string;
  onChange: (draft: Draft) => void;
}

/** Real dates of the counted steps by step id, begun now, and the end. */
function datesOf({ counted, now, rules }: Pick<TimelineProps, 'counted' | 'now' | 'rules'>) {
  const whys = previewCadence({ revision: 1, ...counted }, now, rules);
  const byStep = new Map(counted.steps.map((step, index) => [step.id, whys[index]?.dueAt]));
  const last = whys.at(-1)?.dueAt ?? now.local;
  const from = { what: 'touch' as const, channel: null, local: last, at: toInstant(last, now.zone) };
  const end = endOfWait({ endWait: counted.endWait, of: counted.steps.length, from, rules, zone: now.zone }).dueAt;
  return { byStep, last, end };
}

/** The steps on a time line: the waits between them and the dates they lead to, counted from now. */
export function Timeline(props: TimelineProps) {
  const { draft, now, rules, newId, onChange } = props;
  const { t, i18n } = useTranslation(['options', 'common']);
  const { byStep, last, end } = datesOf(props);
  const late = new Set(lateEmails(draft.steps));
  const setSteps = (steps: DraftStep[]) => onChange({ ...draft, steps });

  const act = (index: number, what: StepAct) => {
    const steps = [...draft.steps];
    const [step] = steps.splice(index, 1);
    if (!step) return;
    if (what === 'up') steps.splice(index - 1, 0, step);
    if (what === 'down') steps.splice(index + 1, 0, step);
    if (what === 'add') steps.splice(index, 0, step, newStep(newId(), step));
    setSteps(steps);
  };
  const when = (local: LocalDateTime | undefined) =>
    local && (
      <>
        <span className="nt-when-day">{formatDay(i18n.language, local, now.local)}</span>
        <span className="nt-when-time">{formatTime(i18n.language, local)}</span>
      </>
    );
  const strip = (from: LocalDateTime | undefined, to: LocalDateTime | undefined) =>
    from && to && <DateStrip days={daysBetween(from, to, rules, now.zone)} now={now.local} />;

  return (
    <div className="nt-timeline">
      <div className="nt-timeline-row nt-timeline-start">
        <span className="nt-timeline-end-words">
          <Flag size={16} aria-hidden />
          {t('editor.start')}
        </span>
        <span className="nt-when">{when(now.local)}</span>
      </div>
      <SortableList
        label={t('editor.steps')}
        items={draft.steps}
        nameOf={(step) =>
          t('editor.stepName', {
            number: draft.steps.indexOf(step) + 1,
            channel: t(`common:channel.${step.channel}`),
          })
        }
        onOrder={setSteps}
      >
        {(step, index, handle) => {
          const before = index === 0 ? now.local : byStep.get(draft.steps[index - 1]?.id ?? '');
          const change = (next: DraftStep) => setSteps(draft.steps.map((each) => (each.id === next.id ? next : each)));
          return (
            <>
              <div className="nt-timeline-row nt-timeline-gap">
                <WaitGap
                  of={t('editor.touch', { number: index + 1 })}
                  lead={t('editor.wait')}
                  wait={step.wait}
                  onChange={(wait) => change({ ...step, wait })}
                />
                {strip(before, byStep.get(step.id))}
              </div>
              <div className="nt-timeline-row">
                <StepRow
                  step={step}
                  index={index}
                  count={draft.steps.length}
                  handle={handle}
                  lateEmail={late.has(index)}
                  onChange={change}
                  onAct={(what) => act(index, what)}
                />
                <span className="nt-when" data-testid="date">
                  {when(byStep.get(step.id))}
                </span>
              </div>
            </>
          );
        }}
      </SortableList>
      <div className="nt-timeline-row nt-timeline-add">
        <Button
          look="tonal"
          size="s"
          icon={<Plus size={16} aria-hidden />}
          disabled={draft.steps.length >= MOST_STEPS}
          onClick={() => setSteps([...draft.steps, newStep(newId(), draft.steps.at(-1))])}
        >
          {t('editor.addStep')}
        </Button>
      </div>
      <div className="nt-timeline-row nt-timeline-gap">
        <WaitGap
          of={t('editor.theEnd')}
          lead={t('editor.wait')}
          wait={draft.endWait}
          onChange={(endWait) => onChange({ ...draft, endWait })}
        />
        {strip(last, end)}
      </div>
      <div className="nt-timeline-row nt-timeline-start">
        <span className="nt-timeline-end-words">
          <Flag size={16} aria-hidden />
          {t('editor.end')}
        </span>
        <span className="nt-when">{when(end)}</span>
      </div>
    </div>
  );
}
