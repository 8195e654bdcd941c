import '../prospects/prospects.css';
import './pipeline.css';
import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { STAGES, type Stage } from '@/lib/domain/prospect/stage';
import { daysBetween } from '@/lib/domain/time/calendar-day';
import { dateIn } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ProspectHit } from '@/lib/pages/reads';
import { refusalWords } from '../../acts/act-words';
import { usePorts } from '../../ports/ports-context';
import { useLive } from '../../ports/use-live';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { Problem } from '../../ui/problem';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { dropTarget } from '../ui/drop-target';
import { StageCard } from './stage-card';
import { stageCommand, TARGETS } from './stage-commands';

/** Cards drawn in a column; its head counts all. */
const SHOWN = 30;

/** Everybody by stage, moved between stages by pointer, keys or menu. */
export function PipelineSection({ context }: { context: OptionsContext }) {
  const { t } = useTranslation(['prospects', 'common', 'options']);
  const { now, settings, go, say, attempt } = context;
  const { reads, services } = usePorts();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const read = useLive(async () => {
    const board = await reads.board(now.local);
    const shown = STAGES.flatMap((stage) => board[stage].slice(0, SHOWN));
    return { board, rows: await reads.prospectRows(shown) };
  }, [reads, now.local.slice(0, 13)]);
  if (read.state === 'failed')
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  if (read.state === 'loading') return null;
  const { board, rows } = read.value;

  const nameOf = ({ prospect }: ProspectHit) => shownText(prospect.name || (prospect.addresses[0] ?? ''));
  const stageName = (stage: Stage) => t(`prospects:stage.name.${stage}`);
  const move = async (person: ProspectHit, stage: Stage) => {
    const command = stageCommand(person, stage, settings.defaultCadenceId);
    if (!command) return;
    const outcome = await attempt(() => services.log.execute(command));
    if (!outcome) return;
    if (!outcome.ok) return say({ message: refusalWords(t, outcome), tone: 'problem', undo: null });
    const undo = async () => {
      await services.log.undo(outcome.batch);
      say({ message: t('options:shell.undone'), tone: 'plain', undo: null });
    };
    say({
      message: t('prospects:stage.moved', { name: nameOf(person), stage: stageName(stage) }),
      tone: 'plain',
      undo,
    });
  };
  const targetsOf = (person: ProspectHit, stage: Stage) =>
    TARGETS.filter((each) => each !== stage && stageCommand(person, each, settings.defaultCadenceId) !== null);
  const stageOf = (id: unknown) => STAGES.find((stage) => stage === id);
  const said = (id: string | number) => {
    const person = rows.get(String(id));
    return person ? nameOf(person) : '';
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => t('options:sort.start', { name: said(active.id) }),
    onDragOver: ({ active, over }) => {
      const stage = stageOf(over?.id);
      return stage && t('prospects:stage.over', { name: said(active.id), stage: stageName(stage) });
    },
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => t('options:sort.cancel', { name: said(active.id) }),
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const person = rows.get(String(active.id));
    const stage = stageOf(over?.id);
    if (person && stage && !board[stage].includes(person.prospect.id)) void move(person, stage);
  };

  return (
    <SectionPage
      id="pipeline"
      isWide
      actions={
        <Button icon={<Table2 size={16} aria-hidden />} onClick={() => go('prospects')}>
          {t('options:section.prospects.title')}
        </Button>
      }
    >
      <DndContext
        sensors={sensors}
        collisionDetection={dropTarget}
        onDragEnd={onDragEnd}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('options:sort.how') } }}
      >
        <div className="nt-stages">
          {STAGES.map((stage) => (
            <Column key={stage} stage={stage} title={stageName(stage)} count={board[stage].length}>
              {board[stage].slice(0, SHOWN).flatMap((id) => {
                const person = rows.get(id);
                const last = person?.lastTouch;
                if (!person) return [];
                return (
                  <StageCard
                    key={id}
                    hit={person}
                    days={last ? Math.max(0, daysBetween(dateIn(last.local), dateIn(now.local))) : null}
                    targets={targetsOf(person, stage)}
                    onMove={(to) => void move(person, to)}
                  />
                );
              })}
              {board[stage].length > SHOWN && (
                <li className="nt-stage-quiet">{t('prospects:stage.more', { count: board[stage].length - SHOWN })}</li>
              )}
            </Column>
          ))}
        </div>
      </DndContext>
    </SectionPage>
  );
}

interface ColumnProps {
  stage: Stage;
  title: string;
  count: number;
  children: ReactNode;
}

function Column({ stage, title, count, children }: ColumnProps) {
  const { t } = useTranslation('prospects');
  const { setNodeRef, isOver } = useDroppable({ id: stage, disabled: !TARGETS.includes(stage) });
  return (
    <section
      ref={setNodeRef}
      className={classNames('nt-stage', isOver && 'nt-stage-over')}
      aria-label={t('stage.column', { stage: title, count })}
    >
      <h2>
        {title} <span className="nt-stage-quiet">{count}</span>
      </h2>
      <ul>{children}</ul>
    </section>
  );
}
