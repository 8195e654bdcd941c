import '../prospects/prospects.css';
import './pipeline.css';
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
import { betweenTargets } from '../ui/between-targets';
import { DragArea } from '../ui/drag-area';
import { StageCard } from './stage-card';
import { StageColumn } from './stage-column';
import { type BoardStage, isStage, stageCommands, TARGETS } from './stage-commands';
import { StagesDialog } from './stages-dialog';

/** Cards drawn in a column at first, and so many more each time they are asked for; its head counts all. */
const PAGE = 30;
/** The rep's own stages stand behind "meeting". */
const BEFORE_OWN = STAGES.indexOf('meeting') + 1;

/** Everybody by stage, moved between stages by pointer, keys or menu. */
export function PipelineSection({ context }: { context: OptionsContext }) {
  const { t } = useTranslation(['prospects', 'common', 'options']);
  const { now, settings, go, say, attempt } = context;
  const { reads, services } = usePorts();
  const [isEditing, setEditing] = useState(false);
  const [asked, setAsked] = useState<Partial<Record<BoardStage, number>>>({});
  const own = settings.stages;
  const ownIds = own.map(({ id }) => id);
  const columns: BoardStage[] = [...STAGES.slice(0, BEFORE_OWN), ...ownIds, ...STAGES.slice(BEFORE_OWN)];
  const shownIn = (stage: BoardStage) => asked[stage] ?? PAGE;
  const read = useLive(async () => {
    const board = await reads.board(now.local, ownIds);
    const shown = columns.flatMap((stage) => board[stage]?.slice(0, shownIn(stage)) ?? []);
    return { board, rows: await reads.prospectRows(shown) };
  }, [reads, now.local.slice(0, 13), ownIds.join(), asked]);
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
  const mayGo = (person: ProspectHit, stage: BoardStage) =>
    (!isStage(stage) || TARGETS.includes(stage)) && stageCommands(person, stage, settings.defaultCadenceId).length > 0;
  const withPerson = <T,>(id: string, use: (person: ProspectHit) => T): T | undefined => {
    const person = rows.get(id);
    return person && use(person);
  };
  const saveStages = async (stages: OwnStage[]) => {
    if (await context.save({ stages }, () => t('prospects:stage.saved'))) setEditing(false);
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
      <DragArea
        way={betweenTargets((id, stage) => withPerson(id, (person) => mayGo(person, stage)) ?? false)}
        nameOf={(id) => withPerson(id, nameOf) ?? ''}
        placeOf={(stage) => shownText(stageName(stage))}
        onDrop={(id, stage) => void withPerson(id, (person) => move(person, stage))}
      >
        <div className="nt-stages">
          {columns.map((stage) => (
            <StageColumn
              key={stage}
              stage={stage}
              title={stageName(stage)}
              count={peopleIn(stage).length}
              colour={ownOf(stage)?.colour ?? null}
            >
              {peopleIn(stage)
                .slice(0, shownIn(stage))
                .flatMap((id) => {
                  const person = rows.get(id);
                  const last = person?.lastTouch;
                  if (!person) return [];
                  return (
                    <StageCard
                      key={id}
                      hit={person}
                      stage={stage}
                      days={last ? Math.max(0, daysBetween(dateIn(last.local), dateIn(now.local))) : null}
                      targets={columns.filter((each) => each !== stage && mayGo(person, each))}
                      nameOf={stageName}
                      onMove={(to) => void move(person, to)}
                    />
                  );
                })}
              {peopleIn(stage).length > shownIn(stage) && (
                <li>
                  <Button onClick={() => setAsked({ ...asked, [stage]: shownIn(stage) + PAGE })}>
                    {t('common:list.more', { count: peopleIn(stage).length - shownIn(stage) })}
                  </Button>
                </li>
              )}
            </StageColumn>
          ))}
        </div>
      </DragArea>
      <StagesDialog
        open={isEditing}
        stages={own}
        onClose={() => setEditing(false)}
        onSave={(stages) => void saveStages(stages)}
      />
    </SectionPage>
  );
}
