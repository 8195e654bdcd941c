import type { TFunction } from 'i18next';
import { useCallback, useState } from 'react';
import type { BulkAction } from '@/components/checklist/bulk-bar';
import type { HeldRow } from '@/components/checklist/held';
import { nudgeKey } from '@/components/checklist/list-items';
import type { RecentAct } from '@/components/checklist/recent-acts';
import { everyone, type RowNudge } from '@/components/nudge-row/row-nudge';
import type { RowOutcome } from '@/components/nudge-row/settled-row';
import type { Command } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDue } from '@/lib/i18n/format-local';
import type { LogService, Outcome } from '@/lib/messages/contract';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { actWords, failureWords, nextWords, refusalWords, type WordsContext } from './act-words';
import { readMemory, remember } from './page-memory';

const MOST_RECENT = 10;

/** The bar at the bottom: for what has no row to say it on. */
export interface Notice {
  message: string;
  tone: 'plain' | 'problem';
  act: RecentAct | null;
}

export interface Acts {
  held: ReadonlyMap<string, HeldRow>;
  recent: readonly RecentAct[];
  notice: Notice | null;
  /** One act on a row, for everyone on its mail: the row says what became of it. */
  onRow(nudge: RowNudge, command: (nudge: Nudge) => Command | null): Promise<void>;
  /**
   * One act elsewhere (the prospect page): the bar says it, by the last command. All of it is carried out, and the answer
   * is true, or nothing is.
   */
  onPage(name: string, ...commands: [Command, ...Command[]]): Promise<boolean>;
  onMany(nudges: RowNudge[], action: BulkAction): Promise<void>;
  undoRow(nudge: RowNudge): Promise<void>;
  undo(act: RecentAct): Promise<void>;
  undoLast(): Promise<void>;
  leave(key: string): void;
  leaveAll(): void;
  say(notice: Notice | null): void;
}

export interface ActsContext {
  log: LogService;
  db: NextTouchDatabase;
  t: TFunction;
  locale: string;
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
}

/** The command of a bulk act for one enrollment. */
function bulkCommand({ enrollmentId, stepIndex }: Nudge, action: BulkAction): Command {
  if (action.type === 'snooze') return { type: 'snooze', enrollmentId, until: action.until };
  if (action.type === 'skip') return { type: 'skip', enrollmentId, stepIndex };
  return { type: 'complete', enrollmentId, stepIndex, channel: null, outcome: null, note: null };
}

/** Carries out what the rep does, keeps the rows acted on in place, and remembers how to take it back. */
export function useActs({ log, db, t, locale, now, cadences }: ActsContext): Acts {
  const [held, setHeld] = useState<ReadonlyMap<string, HeldRow>>(new Map());
  const [recent, setRecent] = useState<readonly RecentAct[]>(() => readMemory().recent);
  const [notice, say] = useState<Notice | null>(null);

  const hold = (nudge: RowNudge, outcome: RowOutcome, batch: string | null = null) =>
    setHeld((before) => new Map(before).set(nudgeKey(nudge), { nudge, outcome, batch }));
  const leave = useCallback(
    (key: string) =>
      setHeld((before) => {
        const after = new Map(before);
        after.delete(key);
        return after;
      }),
    [],
  );
  const keepRecent = (change: (acts: readonly RecentAct[]) => RecentAct[]) => {
    // Read back what another window of the popup may have added meanwhile.
    const acts = change(readMemory().recent).slice(0, MOST_RECENT);
    remember({ recent: acts });
    setRecent(acts);
  };
  const words = (channel: string | null): WordsContext => ({ t, locale, now, cadences, channel });
  const failed = (error: unknown): string => {
    console.error(error);
    return failureWords(t, error);
  };

  /** One command as it is, several in one transaction; refused is what the first was refused for. */
  const carryOut = async (commands: Command[]): Promise<Outcome> => {
    const [only, ...rest] = commands;
    if (only && rest.length === 0) return log.execute(only);
    const { batch, done, refused } = await log.executeAll(commands);
    const refusal = refused[0]?.refusal;
    return done === 0 && refusal ? { ok: false, refusal } : { ok: true, batch, prospectIds: [] };
  };

  /** Several commands as one: where one is refused, the others are taken back. */
  const wholly = async (commands: Command[]): Promise<Outcome> => {
    const [only, ...rest] = commands;
    if (only && rest.length === 0) return log.execute(only);
    const { batch, refused } = await log.executeAll(commands);
    const refusal = refused[0]?.refusal;
    if (!refusal) return { ok: true, batch, prospectIds: [] };
    await log.undo(batch);
    return { ok: false, refusal };
  };

  const onRow = async (nudge: RowNudge, commandFor: (nudge: Nudge) => Command | null) => {
    const commands = everyone(nudge)
      .map(commandFor)
      .filter((each) => each !== null);
    const [command] = commands;
    if (!command) return;
    const message = actWords(command, words(nudge.channel));
    hold(nudge, { kind: 'done', message, canUndo: false });
    let outcome: Outcome;
    try {
      outcome = await carryOut(commands);
    } catch (error) {
      return hold(nudge, { kind: 'problem', message: failed(error), canUndo: false });
    }
    if (!outcome.ok) return hold(nudge, { kind: 'problem', message: refusalWords(t, outcome), canUndo: false });
    const { batch } = outcome;
    const name = nudge.name || nudge.address;
    const more = commands.length - 1;
    const act = t(more > 0 ? 'popup:act.forMore' : 'popup:act.for', { act: message, name, count: more });
    keepRecent((acts) => [{ batch, words: act, local: now }, ...acts]);
    const enrollment = await db.enrollments.get(nudge.enrollmentId).catch(() => undefined);
    const next = enrollment && command.type !== 'snooze' ? nextWords(enrollment, words(null)) : undefined;
    hold(nudge, { kind: 'done', message, canUndo: true, ...(next !== undefined && { next }) }, batch);
  };

  const onPage = async (name: string, ...commands: [Command, ...Command[]]) => {
    const message = actWords(commands.at(-1) ?? commands[0], words(null));
    try {
      const outcome = await wholly(commands);
      if (!outcome.ok) {
        say({ message: refusalWords(t, outcome), tone: 'problem', act: null });
        return false;
      }
      const act = { batch: outcome.batch, words: t('popup:act.for', { act: message, name }), local: now };
      keepRecent((acts) => [act, ...acts]);
      say({ message: act.words, tone: 'plain', act });
      return true;
    } catch (error) {
      say({ message: failed(error), tone: 'problem', act: null });
      return false;
    }
  };

  const onMany = async (rows: RowNudge[], action: BulkAction) => {
    // Of everyone on each row's mail; `nudges[i]` is the row of `commands[i]`.
    const nudges = rows.flatMap((row) => everyone(row).map(() => row));
    const commands = rows.flatMap(everyone).map((nudge) => bulkCommand(nudge, action));
    for (const row of rows) {
      const message = actWords(bulkCommand(row, action), words(row.channel));
      hold(row, { kind: 'done', message, canUndo: false });
    }
    try {
      const { batch, done, refused } = await log.executeAll(commands);
      for (const { index, refusal } of refused) {
        const nudge = nudges[index];
        if (nudge) hold(nudge, { kind: 'problem', message: refusalWords(t, { ok: false, refusal }), canUndo: false });
      }
      const moment = action.type === 'snooze' ? formatDue(locale, action.until, now) : '';
      const did = t(`popup:act.${action.type}`, { count: done, moment });
      const act = done > 0 ? { batch, words: did, local: now } : null;
      if (act) keepRecent((acts) => [act, ...acts]);
      const not = refused.length > 0 ? t('popup:act.refused', { count: refused.length }) : '';
      say({ message: [act && did, not].filter(Boolean).join(' '), tone: act ? 'plain' : 'problem', act });
    } catch (error) {
      for (const row of rows) leave(nudgeKey(row));
      say({ message: failed(error), tone: 'problem', act: null });
    }
  };

  const undo = async (act: RecentAct) => {
    try {
      const outcome = await log.undo(act.batch);
      keepRecent((acts) => acts.filter((each) => each.batch !== act.batch));
      setHeld((before) => new Map([...before].filter(([, row]) => row.batch !== act.batch && row.batch !== null)));
      say(
        outcome.ok
          ? {
              message: t('popup:act.for', { act: t('popup:outcome.undone'), name: act.words }),
              tone: 'plain',
              act: null,
            }
          : { message: refusalWords(t, outcome), tone: 'problem', act: null },
      );
    } catch (error) {
      say({ message: failed(error), tone: 'problem', act: null });
    }
  };

  return {
    held,
    recent,
    notice,
    onRow,
    onPage,
    onMany,
    undo,
    leave,
    say,
    leaveAll: () => setHeld(new Map()),
    undoLast: async () => {
      const [last] = recent;
      if (last) await undo(last);
    },
    undoRow: async (nudge) => {
      const row = held.get(nudgeKey(nudge));
      const act = recent.find((each) => each.batch === row?.batch);
      if (act) await undo(act);
    },
  };
}
