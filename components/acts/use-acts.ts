import { useCallback, useState } from 'react';
import type { Channel } from '@/lib/domain/cadence/cadence';
import type { Command, Refusal } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDue } from '@/lib/i18n/format-local';
import type { Translate } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Outcome } from '@/lib/messages/contract';
import type { RowOutcome } from '../nudge-row/acted-row';
import { everyone, nudgeKey, type RowNudge } from '../nudge-row/row-nudge';
import { usePorts } from '../ports/ports-context';
import { actWords, afterWords, failureWords, gaveWords, refusalWords, type WordsContext } from './act-words';
import type { ActedRow } from './acted-rows';
import { carryOut, wholly } from './carry-out';
import { type BulkAction, rowCommand } from './commands';

/** The message bar at the bottom, for what has no row to show it on. */
export interface Notice {
  message: string;
  tone: 'plain' | 'problem';
  /** The act it can take back. */
  batch: string | null;
}

/** An act that was refused, with what was to be done. */
export interface Refused {
  name: string;
  commands: [Command, ...Command[]];
  refusal: Refusal;
}

export interface Acts {
  acted: ReadonlyMap<string, ActedRow>;
  notice: Notice | null;
  /** The last act of `onPage` that was refused. */
  refused: Refused | null;
  /** One act on a row, for everyone on its mail: the row says what became of it. */
  onRow(nudge: RowNudge, command: (nudge: Nudge) => Command | null): Promise<void>;
  /**
   * One act elsewhere (the prospect page), reported on the bar in the words of the last command. True when all commands
   * were carried out; otherwise none was.
   */
  onPage(name: string, ...commands: [Command, ...Command[]]): Promise<boolean>;
  onMany(nudges: RowNudge[], action: BulkAction): Promise<void>;
  undoRow(nudge: RowNudge): Promise<void>;
  /** @param words what it was, for the bar */
  undo(batch: string, words?: string): Promise<void>;
  /** Takes back what the rep did last, on whatever surface. */
  undoLast(): Promise<void>;
  leave(key: string): void;
  leaveAll(): void;
  say(notice: Notice | null): void;
  fail(error: unknown): void;
}

export interface ActsContext {
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
}

/** Carries out the rep's acts and keeps rows acted on in place. The last acts themselves are read from the log. */
export function useActs({ now, cadences }: ActsContext): Acts {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const locale = i18n.language;
  const { services, reads } = usePorts();
  const { log } = services;
  const [acted, setActed] = useState<ReadonlyMap<string, ActedRow>>(new Map());
  const [notice, say] = useState<Notice | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const keep = (nudge: RowNudge, outcome: RowOutcome, batch: string | null = null) =>
    setActed((before) => new Map(before).set(nudgeKey(nudge), { nudge, outcome, batch }));
  const leave = useCallback(
    (key: string) =>
      setActed((before) => {
        const after = new Map(before);
        after.delete(key);
        return after;
      }),
    [],
  );
  const words = (channel: Channel | null): WordsContext => ({ t, locale, now, cadences, channel });
  const problem = (message: string): Notice => ({ message, tone: 'problem', batch: null });
  const failed = (error: unknown): string => {
    console.error(error);
    return failureWords(t, error);
  };
  const fail = (error: unknown) => say(problem(failed(error)));

  const onRow = async (nudge: RowNudge, commandFor: (nudge: Nudge) => Command | null) => {
    const commands = everyone(nudge)
      .map(commandFor)
      .filter((each) => each !== null);
    const [command] = commands;
    if (!command) return;
    const did = [actWords(command, words(nudge.channel)), gaveWords(t, command, nudge)];
    const message = did.filter(Boolean).join(t('why:separator'));
    keep(nudge, { kind: 'done', message, canUndo: false });
    let outcome: Outcome;
    try {
      outcome = await carryOut(log, commands);
    } catch (error) {
      return keep(nudge, { kind: 'problem', message: failed(error), canUndo: false });
    }
    if (!outcome.ok) return keep(nudge, { kind: 'problem', message: refusalWords(t, outcome), canUndo: false });
    const enrollment = await reads.enrollment(nudge.enrollmentId).catch(() => undefined);
    const next = enrollment && afterWords(command, enrollment, words(null));
    keep(nudge, { kind: 'done', message, canUndo: true, ...(next !== undefined && { next }) }, outcome.batch);
  };

  const onPage = async (name: string, ...commands: [Command, ...Command[]]) => {
    const act = actWords(commands.at(-1) ?? commands[0], words(null));
    try {
      const outcome = await wholly(log, commands);
      setRefused(outcome.ok ? null : { name, commands, refusal: outcome.refusal });
      if (!outcome.ok) {
        say(problem(refusalWords(t, outcome)));
        return false;
      }
      say({ message: t('popup:act.for', { act, name }), tone: 'plain', batch: outcome.batch });
      return true;
    } catch (error) {
      fail(error);
      return false;
    }
  };

  const onMany = async (rows: RowNudge[], action: BulkAction) => {
    // Of everyone on each row's mail; `nudges[i]` is the row of `commands[i]`.
    const nudges: RowNudge[] = [];
    const commands: Command[] = [];
    for (const row of rows) {
      for (const nudge of everyone(row)) {
        const command = rowCommand(nudge, action, now);
        if (!command) continue;
        nudges.push(row);
        commands.push(command);
        keep(row, { kind: 'done', message: actWords(command, words(row.channel)), canUndo: false });
      }
    }
    try {
      const { batch, done, refused } = await log.executeAll(commands);
      for (const { index, refusal } of refused) {
        const nudge = nudges[index];
        if (nudge) keep(nudge, { kind: 'problem', message: refusalWords(t, { ok: false, refusal }), canUndo: false });
      }
      const moment = action.type === 'snooze' ? formatDue(locale, action.until, now) : '';
      const did = done > 0 ? t(`popup:act.${action.type}`, { count: done, moment }) : '';
      const not = refused.length > 0 ? t('popup:act.refused', { count: refused.length }) : '';
      const message = [did, not].filter(Boolean).join(' ');
      say(done > 0 ? { message, tone: 'plain', batch } : problem(message));
    } catch (error) {
      for (const row of rows) leave(nudgeKey(row));
      fail(error);
    }
  };

  const undo = async (batch: string, what?: string) => {
    try {
      const outcome = await log.undo(batch);
      setActed((before) => new Map([...before].filter(([, row]) => row.batch !== batch && row.batch !== null)));
      say(outcome.ok ? takenBack(t, what) : problem(refusalWords(t, outcome)));
    } catch (error) {
      fail(error);
    }
  };

  return {
    acted,
    notice,
    refused,
    onRow,
    onPage,
    onMany,
    undo,
    leave,
    say,
    fail,
    leaveAll: () => setActed(new Map()),
    undoLast: async () => {
      try {
        // Read now: an act of a moment ago, perhaps in another window, may not have reached this page's live query.
        const [last] = await reads.lastActs(1);
        if (last) await undo(last.batch, last.name ?? undefined);
        else say({ message: t('popup:recent.none'), tone: 'plain', batch: null });
      } catch (error) {
        fail(error);
      }
    },
    undoRow: async (nudge) => {
      const row = acted.get(nudgeKey(nudge));
      if (row?.batch) await undo(row.batch, nudge.name || nudge.address);
    },
  };
}

function takenBack(t: Translate, what: string | undefined): Notice {
  const act = t('popup:outcome.undone');
  return { message: what ? t('popup:act.for', { act, name: what }) : act, tone: 'plain', batch: null };
}
