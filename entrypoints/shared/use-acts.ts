import type { TFunction } from 'i18next';
import { useCallback, useState } from 'react';
import type { BulkAction } from '@/components/checklist/bulk-bar';
import type { HeldRow } from '@/components/checklist/held';
import { nudgeKey } from '@/components/checklist/list-items';
import type { RecentAct } from '@/components/checklist/recent-acts';
import type { RowOutcome } from '@/components/nudge-row/settled-row';
import type { Command } from '@/lib/domain/commands';
import type { Nudge } from '@/lib/domain/nudge';
import type { LocalDateTime } from '@/lib/domain/time';
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
  /** One act on a row: the row says what became of it. */
  onRow(nudge: Nudge, command: Command): Promise<void>;
  /** One act elsewhere (the prospect page): the bar says it. True when it was carried out. */
  onPage(name: string, command: Command): Promise<boolean>;
  onMany(nudges: Nudge[], action: BulkAction): Promise<void>;
  undoRow(nudge: Nudge): Promise<void>;
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
function bulkCommand({ enrollmentId }: Nudge, action: BulkAction): Command {
  if (action.type === 'snooze') return { type: 'snooze', enrollmentId, until: action.until };
  if (action.type === 'skip') return { type: 'skip', enrollmentId };
  return { type: 'complete', enrollmentId, channel: null, outcome: null, note: null };
}

/** Carries out what the rep does, keeps the rows acted on in place, and remembers how to take it back. */
export function useActs({ log, db, t, locale, now, cadences }: ActsContext): Acts {
  const [held, setHeld] = useState<ReadonlyMap<string, HeldRow>>(new Map());
  const [recent, setRecent] = useState<readonly RecentAct[]>(() => readMemory().recent);
  const [notice, say] = useState<Notice | null>(null);

  const hold = (nudge: Nudge, outcome: RowOutcome, batch: string | null = null) =>
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

  const onRow = async (nudge: Nudge, command: Command) => {
    const message = actWords(command, words(nudge.channel));
    hold(nudge, { kind: 'done', message, canUndo: false });
    let outcome: Outcome;
    try {
      outcome = await log.execute(command);
    } catch (error) {
      return hold(nudge, { kind: 'problem', message: failed(error), canUndo: false });
    }
    if (!outcome.ok) return hold(nudge, { kind: 'problem', message: refusalWords(t, outcome), canUndo: false });
    const { batch } = outcome;
    const name = nudge.name || nudge.address;
    keepRecent((acts) => [{ batch, words: t('popup:act.for', { act: message, name }), local: now }, ...acts]);
    const enrollment = await db.enrollments.get(nudge.enrollmentId).catch(() => undefined);
    const next = enrollment && command.type !== 'snooze' ? nextWords(enrollment, words(null)) : undefined;
    hold(nudge, { kind: 'done', message, canUndo: true, ...(next !== undefined && { next }) }, batch);
  };

  const onPage = async (name: string, command: Command) => {
    const message = actWords(command, words(null));
    try {
      const outcome = await log.execute(command);
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

  const onMany = async (nudges: Nudge[], action: BulkAction) => {
    const commands = nudges.map((nudge) => bulkCommand(nudge, action));
    nudges.forEach((nudge, index) => {
      const command = commands[index];
      if (command) hold(nudge, { kind: 'done', message: actWords(command, words(nudge.channel)), canUndo: false });
    });
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
      for (const nudge of nudges) leave(nudgeKey(nudge));
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
