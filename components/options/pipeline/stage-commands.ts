import type { Command } from '@/lib/domain/log/commands';
import { reasonOfStage, type Stage } from '@/lib/domain/prospect/stage';
import type { ProspectHit } from '@/lib/pages/reads';

/** Stages the rep can move somebody to. The others follow from what is planned. */
export const TARGETS: readonly Stage[] = ['in-cadence', 'replied', 'meeting', 'won', 'lost'];

/** What moves somebody to a stage; null where nothing can: nobody replied, won or lost who was in no cadence. */
export function stageCommand(
  { prospect, enrollment }: Pick<ProspectHit, 'prospect' | 'enrollment'>,
  stage: Stage,
  defaultCadenceId: string,
): Command | null {
  if (stage === 'in-cadence') {
    if (enrollment?.state === 'paused') return { type: 'resume', enrollmentId: enrollment.id };
    if (enrollment?.state === 'active') return null;
    return { type: 'enroll', prospectId: prospect.id, cadenceId: defaultCadenceId, afterTouchId: null };
  }
  const reason = reasonOfStage(stage);
  if (!reason || !enrollment) return null;
  const isEnded = enrollment.state === 'finished';
  return { type: 'finish', enrollmentId: enrollment.id, reason, ...(isEnded && { again: true }) };
}
