import '../prospects/prospects.css';
import './pipeline.css';
import {
  type Announcements,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { Settings2, Table2 } from 'lucide-react';
import { useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { STAGES } from '@/lib/domain/prospect/stage';
import type { OwnStage } from '@/lib/domain/settings';
import { daysBetween } from '@/lib/domain/time/calendar-day';
import { dateIn } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ProspectHit } from '@/lib/pages/reads';
import { refusalWords } from '../../acts/act-words';
import { wholly } from '../../acts/carry-out';
import { usePorts } from '../../ports/ports-context';
import { useLive } from '../../ports/use-live';
import { Button } from '../../ui/button';
import { Problem } from '../../ui/problem';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { dropTarget } from '../ui/drop-target';
import { StageCard } from './stage-card';
import { StageColumn } from './stage-column';
import { type BoardStage, isStage, stageCommands, TARGETS } from './stage-commands';
import { StagesDialog } from './stages-dialog';

/** Cards drawn in a column; its head counts all. */
const SHOWN = 30;
/** The rep's own stages stand behind "meeting". */
const BEFORE_OWN = STAGES.indexOf('meeting') + 1;

/** Everybody by stage, moved between stages by pointer, keys or menu. */
export function PipelineSection({ context }: { context: OptionsContext }) {
  const { t } = useTranslation(['prospects', 'common', 'options']);
  const { now, settings, go, say, attempt } = context;
  const { reads, services } = usePorts();
  const [isEditing, setEditing] = useState(false);
  const own = settings.stages;
  const ownIds = own.map(({ id }) => id);
  const columns: BoardStage[] = [...STAGES.slice(0, BEFORE_OWN), ...ownIds, ...STAGES.slice(BEFORE_OWN)];
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const read = useLive(async () => {
    const board = await reads.board(now.local, ownIds);
    const shown = columns.flatMap((stage) => board[stage]?.slice(0, SHOWN) ?? []);
    return { board, rows: await reads.prospectRows(shown) };
  }, [reads, now.local.slice(0, 13), ownIds.join()]);
  if (read.state === 'failed')
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  if (read.state === 'loading') return null;
  const { board, rows } = read.value;

  const nameOf = ({ prospect }: ProspectHit) => shownText(prospect.name || (prospect.addresses[0] ?? ''));
  const ownOf = (stage: BoardStage): OwnStage | undefined => own.find(({ id }) => id === stage);
  const stageName = (stage: BoardStage) =>
    isStage(stage) ? t(`prospects:stage.name.${stage}`) : (ownOf(stage)?.name ?? '');
  const peopleIn = (stage: BoardStage) => board[stage] ?? [];
  const move = async (person: ProspectHit, stage: BoardStage) => {
    const commands = stageCommands(person, stage, settings.defaultCadenceId);
    if (commands.length === 0) return;
    const outcome = await attempt(() => wholly(services.log, commands));
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
  const isTarget = (stage: BoardStage) => !isStage(stage) || TARGETS.includes(stage);
  const targetsOf = (person: ProspectHit, stage: BoardStage) =>
    columns.filter(
      (each) => isTarget(each) && each !== stage && stageCommands(person, each, settings.defaultCadenceId).length > 0,
    );
  const stageOf = (id: unknown) => columns.find((stage) => stage === id);
  const saveStages = async (stages: OwnStage[]) => {
    if (await context.save({ stages }, () => t('prospects:stage.saved'))) setEditing(false);
  };
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
    if (person && stage && !peopleIn(stage).includes(person.prospect.id)) void move(person, stage);
  };

  return (
    <SectionPage
      id="pipeline"
      isWide
      actions={
        <>
          <Button icon={<Settings2 size={16} aria-hidden />} onClick={() => setEditing(true)}>
            {t('prospects:stage.edit')}
          </Button>
          <Button icon={<Table2 size={16} aria-hidden />} onClick={() => go('prospects')}>
            {t('options:section.prospects.title')}
          </Button>
        </>
      }
    >
      <DndContext
        sensors={sensors}
        collisionDetection={dropTarget}
        onDragEnd={onDragEnd}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('options:sort.how') } }}
      >
        <div className="nt-stages">
          {columns.map((stage) => (
            <StageColumn
              key={stage}
              stage={stage}
              title={stageName(stage)}
              count={peopleIn(stage).length}
              colour={ownOf(stage)?.colour ?? null}
              isTarget={isTarget(stage)}
            >
              {peopleIn(stage)
                .slice(0, SHOWN)
                .flatMap((id) => {
                  const person = rows.get(id);
                  const last = person?.lastTouch;
                  if (!person) return [];
                  return (
                    <StageCard
                      key={id}
                      hit={person}
                      days={last ? Math.max(0, daysBetween(dateIn(last.local), dateIn(now.local))) : null}
                      targets={targetsOf(person, stage)}
                      nameOf={stageName}
                      onMove={(to) => void move(person, to)}
                    />
                  );
                })}
              {peopleIn(stage).length > SHOWN && (
                <li className="nt-stage-quiet">
                  {t('prospects:stage.more', { count: peopleIn(stage).length - SHOWN })}
                </li>
              )}
            </StageColumn>
          ))}
        </div>
      </DndContext>
      <StagesDialog
        open={isEditing}
        stages={own}
        onClose={() => setEditing(false)}
        onSave={(stages) => void saveStages(stages)}
      />
    </SectionPage>
  );
}
