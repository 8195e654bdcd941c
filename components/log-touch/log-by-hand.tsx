import { useCallback } from 'react';
import type { Now } from '@/lib/domain/time/time';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ProspectHit } from '@/lib/pages/reads';
import type { Acts } from '../acts/use-acts';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import type { KnownPerson, TouchByHand } from './by-hand';
import { ByHandDialog } from './by-hand-dialog';
import { byHandCommands } from './log-commands';

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

export interface LogByHandProps {
  now: Now;
  acts: Acts;
  /** What was searched for; null = closed. */
  text: string | null;
  onClose: () => void;
}

/** Logging by hand: finds people in the log, and has the background write. */
export function LogByHand({ now, acts, text, onClose }: LogByHandProps) {
  const { reads, companyName } = usePorts();
  const find = useCallback(
    async (words: string) => (await reads.searchProspects(words, MOST_FOUND)).map(personOf),
    [reads],
  );
  const { t } = useTranslation();
  const isOpen = text !== null;
  // Read only once the dialog is open, so that opening the popup costs nothing.
  const known = useLive(async () => {
    if (!isOpen) return null;
    const cadences = (await reads.cadences()).filter((each) => each.archivedAt === null);
    return {
      mailboxes: await reads.mailboxes(),
      values: await reads.valuesToGive(),
      cadences: cadences.map((each) => ({ id: each.id, name: cadenceName(t, each) })),
    };
  }, [reads, t, isOpen]);
  const own = valueOr(known, null);

  const log = async (touch: TouchByHand) => {
    onClose();
    const commands = byHandCommands(touch, now.zone, await companyName(touch.who.address));
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
