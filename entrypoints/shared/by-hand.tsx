import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownPerson, TouchByHand } from '@/components/log-touch/by-hand';
import { ByHandDialog } from '@/components/log-touch/by-hand-dialog';
import { useLive, valueOr } from '@/components/ports/use-live';
import type { Now } from '@/lib/domain/time/time';
import { cadenceName } from '@/lib/i18n/preset-words';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { type ProspectHit, searchProspects, valuesToGive } from '@/lib/storage/queries';
import { byHandCommands } from './commands';
import { knownMailboxes } from './known-mailboxes';
import type { Acts } from './use-acts';

const MOST_FOUND = 8;

function personOf({ prospect, enrollment }: ProspectHit): KnownPerson {
  const { id, name, addresses, mailbox } = prospect;
  const hasStep = enrollment?.state === 'active' && enrollment.channel !== null;
  return {
    ...{ prospectId: id, name, mailbox },
    address: addresses[0] ?? '',
    stepOf: hasStep ? enrollment.id : null,
    isEnrolled: enrollment !== null && enrollment.state !== 'finished',
  };
}

export interface ByHandProps {
  db: NextTouchDatabase;
  now: Now;
  acts: Acts;
  /** What was searched for; null = closed. */
  text: string | null;
  onClose: () => void;
}

/** Logging by hand: finds people in the log, and has the background write. */
export function ByHand({ db, now, acts, text, onClose }: ByHandProps) {
  const find = useCallback(async (words: string) => (await searchProspects(db, words, MOST_FOUND)).map(personOf), [db]);
  const { t } = useTranslation();
  const isOpen = text !== null;
  // Asked only now: a popup that opens pays nothing for it.
  const known = useLive(async () => {
    if (!isOpen) return null;
    const cadences = (await db.cadences.orderBy('order').toArray()).filter((each) => each.archivedAt === null);
    return {
      mailboxes: await knownMailboxes(db),
      values: await valuesToGive(db),
      cadences: cadences.map((each) => ({ id: each.id, name: cadenceName(t, each) })),
    };
  }, [db, t, isOpen]);
  const own = valueOr(known, null);

  const log = async (touch: TouchByHand) => {
    onClose();
    // The list of public suffixes is large, and needed for nobody but a new prospect.
    const { companyName } = await import('@/lib/services/prospects/company');
    const commands = byHandCommands(touch, now.zone, companyName(touch.who.address));
    await acts.onPage(touch.who.name || touch.who.address, ...commands);
  };
  return (
    <ByHandDialog
      text={own && text}
      now={now.local}
      find={find}
      mailboxes={own?.mailboxes ?? []}
      cadences={own?.cadences ?? []}
      values={own?.values ?? []}
      onClose={onClose}
      onLog={(touch) => void log(touch)}
    />
  );
}
