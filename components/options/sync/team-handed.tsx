import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { HandedOver, SyncService, Teammate } from '@/lib/messages/sync-contract';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import type { OptionsContext } from '../shell/options-context';
import { TeamGive } from './team-give';
import { TeamHandedRow } from './team-handed-row';

export interface TeamHandedProps {
  service: Pick<SyncService, 'handedOver' | 'handOver' | 'answerHandOver'>;
  teammates: readonly Teammate[];
  /** Changes whenever there may be something new. */
  version: unknown;
  attempt: OptionsContext['attempt'];
}

/** Prospects handed from one rep of the team to another: giving one, and those given. */
export function TeamHanded({ service, teammates, version, attempt }: TeamHandedProps) {
  const { t } = useTranslation('sync');
  const { reads } = usePorts();
  const [handed, setHanded] = useState<HandedOver[]>([]);
  const read = useCallback(() => void service.handedOver().then(setHanded, console.error), [service]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pass may have brought something
  useEffect(read, [read, version]);
  const mailboxes = valueOr(
    useLive(() => reads.mailboxes(), [reads]),
    [],
  );
  const others = teammates.filter(({ isThis }) => !isThis);
  const done = (work: () => Promise<void>) => attempt(() => work().then(read)).then((result) => result !== null);
  const needsMailbox = mailboxes.length === 0 && handed.some(({ isToMe, answer }) => isToMe && answer === null);
  return (
    <div className="nt-stack">
      {handed.length > 0 && (
        <ul className="nt-machines">
          {handed.map((each) => (
            <TeamHandedRow
              key={each.key}
              handed={each}
              mailboxes={mailboxes}
              onAnswer={(mailbox) => void done(() => service.answerHandOver({ key: each.key, mailbox }))}
            />
          ))}
        </ul>
      )}
      {needsMailbox && <p>{t('teammates.hand.noMailbox')}</p>}
      {others.length === 0 ? (
        <p>{t('teammates.hand.alone')}</p>
      ) : (
        <TeamGive teammates={others} onGive={(input) => done(() => service.handOver(input))} />
      )}
    </div>
  );
}
