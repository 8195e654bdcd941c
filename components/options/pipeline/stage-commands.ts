import type { Command } from '@/lib/domain/log/commands';
import { reasonOfStage, STAGES, type Stage, stageOfReason } from '@/lib/domain/prospect/stage';
import type { ProspectHit } from '@/lib/pages/reads';

/** A column of the board: a stage of every pipeline, or the id of one of the rep's own. */
export type BoardStage = Stage | (string & {});

/** Whether a column is a stage of every pipeline. */
export const isStage = (stage: BoardStage): stage is Stage => STAGES.some((each) => each === stage);

/** Fixed stages the rep can move somebody to. The others follow from what is planned. */
export const TARGETS: readonly Stage[] = ['in-cadence', 'replied', 'meeting', 'won', 'lost'];

type Person = Pick<ProspectHit, 'prospect' | 'enrollment'>;

/**
 * What moves somebody to a column, carried out together; none where nothing can: nobody replied, won or lost who was in
 * no cadence. The rep's own stages are for who has replied.
 */
export function stageCommands(person: Person, stage: BoardStage, defaultCadenceId: string): Command[] {
  const { prospect, enrollment } = person;
  const edit = (own: string): Command => ({ type: 'edit-prospect', prospectId: prospect.id, stage: own });
  if (!isStage(stage)) {
    const hasReplied = isAfterReply(person);
    const replied = hasReplied ? null : finishAs(person, 'replied');
    return hasReplied || replied ? [...(replied ? [replied] : []), edit(stage)] : [];
  }
  if (stage === 'in-cadence') {
    if (enrollment?.state === 'paused') return [{ type: 'resume', enrollmentId: enrollment.id }];
    if (enrollment?.state === 'active') return [];
    return [{ type: 'enroll', prospectId: prospect.id, cadenceId: defaultCadenceId, afterTouchId: null }];
  }
  const finish = finishAs(person, stage);
  const isThere = enrollment?.finishReason != null && stageOfReason(enrollment.finishReason) === stage;
  const leave = prospect.stage && enrollment ? [edit('')] : [];
  if (isThere) return leave;
  return finish ? [finish, ...leave] : [];
}

/** Whether the rep's own stages count: they answered, or a meeting was booked. */
function isAfterReply({ enrollment }: Person): boolean {
  return enrollment?.finishReason === 'replied' || enrollment?.finishReason === 'meeting-booked';
}

function finishAs({ enrollment }: Person, stage: Stage): Command | null {
  const reason = reasonOfStage(stage);
  if (!reason || !enrollment) return null;
  const isEnded = enrollment.state === 'finished';
  return { type: 'finish', enrollmentId: enrollment.id, reason, ...(isEnded && { again: true }) };
}
