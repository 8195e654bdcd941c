import type { Command } from '@/lib/domain/log/commands';
import { FINISH_REASONS } from '@/lib/domain/prospect/finish-reasons';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import type { ProspectHit } from '@/lib/pages/reads';
import type { PaletteAct, PaletteWords } from './palette-act';

export interface PersonContext {
  words: PaletteWords;
  now: LocalDateTime;
  snoozes: readonly SnoozeChoice[];
  /** Open ones, in the rep's order. */
  cadences: ReadonlyMap<string, string>;
  showPerson(prospectId: string): void;
  openThread(hit: ProspectHit): void;
  command(hit: ProspectHit, command: Command): void;
}

/** What can be done with one person, the most wanted first. */
export function personActs(hit: ProspectHit, context: PersonContext): PaletteAct[] {
  const { words, command } = context;
  const { t } = words;
  const { prospect, enrollment } = hit;
  const running = enrollment && enrollment.state !== 'finished' ? enrollment : null;
  const act = (id: string, label: string, run: () => void, hint = ''): PaletteAct => ({ id, label, hint, run });
  const asks = (id: string, label: string, what: Command, hint = '') => act(id, label, () => command(hit, what), hint);
  const of = (action: string, name: string) => t('common:action.for', { action: action.replace(/…$/, ''), name });

  const acts = [act('page', t('common:action.prospect'), () => context.showPerson(prospect.id))];
  if (hit.lastTouch) acts.push(act('thread', t('common:action.open'), () => context.openThread(hit)));
  if (running?.state === 'active' && running.channel !== null) {
    for (const { id, until } of context.snoozes) {
      const label = of(t('common:action.snooze'), t(`common:snooze.${id}`));
      const hint = formatMoment(words.locale, until, context.now);
      acts.push(asks(`snooze ${id}`, label, { type: 'snooze', enrollmentId: running.id, until }, hint));
    }
  }
  if (running) {
    const { id: enrollmentId } = running;
    for (const reason of FINISH_REASONS)
      if (reason !== 'bounced')
        acts.push(
          asks(`finish ${reason}`, of(t('common:action.finish'), t(`common:finish.${reason}`)), {
            type: 'finish',
            enrollmentId,
            reason,
          }),
        );
    acts.push(
      running.state === 'paused'
        ? asks('resume', t('common:action.resume'), { type: 'resume', enrollmentId })
        : asks('pause', t('common:action.pause'), { type: 'pause', enrollmentId, until: null, reason: 'rep' }),
    );
  }
  for (const [cadenceId, name] of context.cadences) {
    if (running?.cadenceId === cadenceId) continue;
    const what: Command = running
      ? { type: 'move', enrollmentId: running.id, cadenceId, revision: null, stepIndex: null }
      : { type: 'enroll', prospectId: prospect.id, cadenceId, afterTouchId: null };
    const action = t(running ? 'common:action.cadence' : 'prospects:act.enroll');
    acts.push(asks(`cadence ${cadenceId}`, of(action, name), what));
  }
  return acts;
}
