import './sync.css';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { JoinRefusal, SyncStatus } from '@/lib/messages/sync-contract';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { CopyLine } from './copy-line';
import { FoundForm } from './found-form';
import { InvitationDialog } from './invitation-dialog';
import { JoinForm } from './join-form';
import { Leave } from './leave';
import { MachineList } from './machine-list';
import { SyncState } from './sync-state';
import { Team } from './team';
import { TeamFigures } from './team-figures';
import { TeamHanded } from './team-handed';
import { TeamLent } from './team-lent';
import { type Sync, type SyncPorts, useSync } from './use-sync';

/** The command by which the server's administrator admits this machine. */
function adminLine({ publicKey, joined }: SyncStatus): string {
  return `npm run sync-server -- admit ${publicKey}${joined ? ` --team ${joined.team}` : ''}`;
}

function NotJoined({ sync: { refusal, busy, act, service } }: { sync: Sync }) {
  const { t } = useTranslation('sync');
  return (
    <>
      <Setting id="sync-found">
        <p>{t('whatIsShared')}</p>
        <FoundForm refusal={refusal} busy={busy} onFound={(input) => void act(() => service.found(input))} />
      </Setting>
      <Setting id="sync-join">
        <JoinForm refusal={refusal} busy={busy} onJoin={(input) => void act(() => service.join(input))} />
      </Setting>
    </>
  );
}

function Joined({ sync, status, attempt }: { sync: Sync; status: SyncStatus; attempt: OptionsContext['attempt'] }) {
  const { act, service } = sync;
  const [code, setCode] = useState<string | null>(null);
  const done = (work: () => Promise<unknown>) =>
    void attempt(() =>
      act(async (): Promise<JoinRefusal | null> => {
        await work();
        return null;
      }),
    );
  return (
    <>
      <Setting id="sync-state">
        <SyncState status={status} onSyncNow={() => done(() => service.syncNow())} />
      </Setting>
      <Setting id="sync-machines">
        <MachineList
          machines={status.machines}
          onInvite={() => void attempt(async () => setCode(await service.invite()))}
          onRemove={(id) => done(() => service.removeMachine(id))}
        />
        <InvitationDialog codeFor="machine" code={code} onClose={() => setCode(null)} />
      </Setting>
      <Setting id="sync-team">
        <Team sync={sync} status={status} done={done} />
      </Setting>
      {status.teammates && (
        <>
          <Setting id="sync-lent">
            <TeamLent service={service} version={status} attempt={attempt} />
          </Setting>
          <Setting id="sync-handed">
            <TeamHanded service={service} teammates={status.teammates} version={status} attempt={attempt} />
          </Setting>
          <Setting id="sync-figures">
            <TeamFigures service={service} version={status} attempt={attempt} />
          </Setting>
        </>
      )}
      <Setting id="sync-leave">
        <Leave onLeave={() => done(() => service.leave())} />
      </Setting>
    </>
  );
}

/** The page of sync: its state, the machines, and how another one joins. */
export function SyncPage({ context: { attempt }, ports }: { context: OptionsContext; ports: SyncPorts }) {
  const { reads } = usePorts();
  const { t } = useTranslation('sync');
  const waiting = valueOr(
    useLive(() => reads.waitingToSync(), [reads]),
    0,
  );
  const sync = useSync(ports, waiting);
  const { status } = sync;
  if (!status) return <SectionPage id="sync">{null}</SectionPage>;
  return (
    <SectionPage id="sync">
      {status.joined ? <Joined sync={sync} status={status} attempt={attempt} /> : <NotJoined sync={sync} />}
      <Setting id="sync-admin">
        <CopyLine text={adminLine(status)} label={t('adminLine')} />
      </Setting>
    </SectionPage>
  );
}
