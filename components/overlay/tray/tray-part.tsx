import { groupByMail, type MailNudge } from '@/lib/domain/nudge/nudge-by-mail';
import { formatMoment } from '@/lib/i18n/format-local';
import type { DueNudge } from '@/lib/messages/overlay-views';
import { rowCommand } from '../../acts/commands';
import type { RowOutcome } from '../../nudge-row/acted-row';
import type { RowAction } from '../../nudge-row/row-action';
import { giveItem } from '../compose/give-item';
import { createNotice } from '../frame/notice';
import type { OverlayEnv, OverlayPart } from '../frame/overlay-env';
import { createReactSurface } from '../frame/react-surface';
import type { Said } from '../frame/said';
import { mergeDue } from './merge-due';
import { Tray } from './tray';
import trayCss from './tray.css?inline';

type TrayNudge = MailNudge & DueNudge;

/** How long a row acted on stays in its place, in ms. */
const ACTED_MS = 6_000;

/** The tray: a button with the number due, and the due list. */
export function trayPart(env: OverlayEnv): OverlayPart {
  const surface = createReactSurface(env, 'tray', trayCss);
  env.sideRoom.follow(surface.mount, env.signal);
  env.signal.addEventListener('abort', () => env.sideRoom.use('tray', false), { once: true });
  const notice = createNotice(env);
  const acted = new Map<string, RowOutcome>();
  const undos = new Map<string, () => Promise<Said>>();
  let nudges: TrayNudge[] | null = null;
  let isOpen = false;
  let isFailed = false;

  /** Several prospects on one mail are one row, named so. */
  const named = (nudge: MailNudge): string => {
    const name = nudge.name || nudge.address;
    const count = nudge.others.length;
    return count === 0 ? name : env.i18n.t('overlay:tray.andOthers', { name, count });
  };
  const said = (nudge: MailNudge, action: RowAction): string => {
    const name = named(nudge);
    if (action.type === 'snooze') {
      const moment = formatMoment(env.i18n.language, action.until, env.state().now.local);
      return env.i18n.t('overlay:said.snoozed', { name, moment });
    }
    const words: Partial<Record<RowAction['type'], string>> = {
      done: 'done',
      skip: 'skipped',
      pause: 'paused',
      resume: 'resumed',
    };
    return env.i18n.t(`overlay:said.${words[action.type] ?? 'done'}`, { name });
  };
  const markActed = (id: string, outcome: Said) => {
    acted.set(id, {
      kind: outcome.problem ? 'problem' : 'done',
      message: outcome.message,
      canUndo: outcome.undo !== null,
    });
    if (outcome.undo) undos.set(id, outcome.undo);
    else undos.delete(id);
    const mine = acted.get(id);
    setTimeout(() => {
      if (acted.get(id) !== mine || env.signal.aborted) return;
      acted.delete(id);
      undos.delete(id);
      void read();
    }, ACTED_MS);
    draw();
  };
  const onAction = async (id: string, action: RowAction) => {
    const nudge = nudges?.find((each) => each.enrollmentId === id);
    if (!nudge) return;
    if (action.type === 'undo') {
      const undo = undos.get(id);
      if (!undo) return;
      const outcome = await undo();
      if (outcome.problem) return markActed(id, outcome);
      acted.delete(id);
      undos.delete(id);
      return read();
    }
    if (action.type === 'give') {
      const { title } = nudge.details;
      if (nudge.offer) notice.say(await giveItem(env, { ...nudge, title }, nudge.offer));
      return;
    }
    const commands = [nudge, ...nudge.others].flatMap((each) => rowCommand(each, action, env.state().now.local) ?? []);
    if (commands.length > 0) return markActed(id, await env.act(commands, said(nudge, action)));
    if (nudge.legacyThreadId === null && nudge.threadId === null) {
      if (action.type !== 'do') return env.gmail.openChecklist({ withPalette: false });
      const opened = await env.gmail.writeTo({ mailbox: env.mailbox, prospectId: nudge.prospectId });
      if (!opened) notice.say({ message: env.i18n.t('common:failure.unknown'), undo: null, problem: true });
      return;
    }
    // The card beside the thread is where a touch is logged and the prospect is shown.
    const isPlain = action.type === 'open' || action.type === 'do';
    env.openThread(nudge, { withCard: !isPlain, withAnswer: action.type === 'do' });
  };
  const savePhone = async ({ prospectId, name, address }: DueNudge, phone: string) => {
    const said = env.i18n.t('overlay:said.saved', { name: name || address });
    notice.say(await env.act([{ type: 'edit-prospect', prospectId, phone }], said));
    await read();
  };
  /** What was done last in this mailbox, here or in the popup. A row of it that is still shown goes back to its place. */
  const undoLast = async () => {
    const outcome = await env.undoLast();
    for (const [id, row] of acted) if (row.canUndo && !outcome.problem) acted.delete(id);
    notice.say(outcome);
    await read();
  };
  const read = async () => {
    try {
      const fresh = groupByMail(await env.gmail.due({ mailbox: env.mailbox }));
      nudges = mergeDue(nudges ?? [], fresh, new Set(acted.keys()));
      isFailed = false;
    } catch {
      isFailed = nudges === null;
    }
    draw();
  };
  const draw = () => {
    if (env.signal.aborted) return;
    const { now, snoozes, due } = env.state();
    surface.render(
      <Tray
        due={due}
        open={isOpen}
        onOpenChange={turn}
        nudges={nudges?.map((nudge) => ({ ...nudge, name: named(nudge) })) ?? null}
        failed={isFailed}
        onRetry={() => void read()}
        onChecklist={(withPalette) => void env.gmail.openChecklist({ withPalette }).catch(() => {})}
        acted={new Map(acted)}
        now={now}
        snoozes={snoozes}
        parse={env.parse}
        onPhone={(nudge, phone) => void savePhone(nudge, phone)}
        onUndoLast={() => void undoLast()}
        onAction={({ enrollmentId }, action) => void onAction(enrollmentId, action).catch(() => {})}
      />,
    );
  };

  const turn = (open: boolean) => {
    isOpen = open;
    env.sideRoom.use('tray', open);
    if (!open) nudges = null;
    draw();
    if (open) void read();
  };
  env.onTrayAsked(() => turn(true), env.signal);

  return {
    async refresh() {
      draw();
      if (isOpen) await read();
      return true;
    },
  };
}
