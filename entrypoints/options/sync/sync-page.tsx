import '@/components/options/sync/sync.css';
import { useState } from 'react';
import type { OptionsContext } from '@/components/options/shell/options-context';
import { SectionPage } from '@/components/options/shell/section-page';
import { Setting } from '@/components/options/shell/setting';
import { CopyLine } from '@/components/options/sync/copy-line';
import { FoundForm } from '@/components/options/sync/found-form';
import { InvitationDialog } from '@/components/options/sync/invitation-dialog';
import { JoinForm } from '@/components/options/sync/join-form';
import { Leave } from '@/components/options/sync/leave';
import { MachineList } from '@/components/options/sync/machine-list';
import { SyncState } from '@/components/options/sync/sync-state';
import { usePorts } from '@/components/ports/ports-context';
import { useLive, valueOr } from '@/components/ports/use-live';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { JoinRefusal, SyncStatus } from '@/lib/messages/sync-contract';
import { type Sync, useSync } from './use-sync';

/** What the one who looks after the server needs to let this machine in. */
function adminLine({ publicKey, joined }: SyncStatus): string {
  return `npm run sync-server -- admit ${publicKey}${joined ? ` --team ${joined.team}` : ''}`;
}

function NotJoined({ sync: { refusal, busy, act, client } }: { sync: Sync }) {
  const { t } = useTranslation('sync');
  return (
    <>
      <Setting id="sync-found">
        <p>{t('whatIsShared')}</p>
        <FoundForm refusal={refusal} busy={busy} onFound={(input) => void act(() => client.found(input))} />
      </Setting>
      <Setting id="sync-join">
        <JoinForm refusal={refusal} busy={busy} onJoin={(input) => void act(() => client.join(input))} />
      </Setting>
    </>
  );
}

function Joined({ sync, status, attempt }: { sync: Sync; status: SyncStatus; attempt: OptionsContext['attempt'] }) {
  const { act, client } = sync;
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
        <SyncState status={status} onSyncNow={() => done(() => client.syncNow())} />
      </Setting>
      <Setting id="sync-machines">
        <MachineList
          machines={status.machines}
          onInvite={() => void attempt(async () => setCode(await client.invite()))}
          onRemove={(id) => done(() => client.removeMachine(id))}
        />
        <InvitationDialog code={code} onClose={() => setCode(null)} />
      </Setting>
      <Setting id="sync-leave">
        <Leave onLeave={() => done(() => client.leave())} />
      </Setting>
    </>
  );
}

/** Several machines: how it stands, which they are, how another one joins. */
export function SyncPage({ context: { attempt } }: { context: OptionsContext }) {
  const { reads } = usePorts();
  const { t } = useTranslation('sync');
  const waiting = valueOr(
    useLive(() => reads.waitingToSync(), [reads]),
    0,
  );
  const sync = useSync(waiting);
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
