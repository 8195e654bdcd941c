import { useState } from 'react';
import type { SyncStatus } from '@/lib/messages/sync-contract';
import { InvitationDialog } from './invitation-dialog';
import { TeamJoin } from './team-join';
import { TeamMembers } from './team-members';
import type { Sync } from './use-sync';

export interface TeamProps {
  sync: Sync;
  status: SyncStatus;
  /** Carries out what cannot be refused, and says where it failed. */
  done: (work: () => Promise<unknown>) => void;
}

/** The rep's team: joining it, or who is in it. */
export function Team({
  sync: { act, service, refusal, busy },
  status: { teammates, removedFromTeam },
  done,
}: TeamProps) {
  const [code, setCode] = useState<string | null>(null);
  if (!teammates)
    return (
      <TeamJoin
        removedAt={removedFromTeam}
        refusal={refusal}
        busy={busy}
        onFound={(name) => void act(() => service.foundTeam(name))}
        onJoin={(input) => void act(() => service.joinTeam(input))}
      />
    );
  return (
    <>
      <TeamMembers
        teammates={teammates}
        onInvite={() => done(async () => setCode(await service.inviteTeammate()))}
        onRemove={(id) => done(() => service.removeTeammate(id))}
        onLeave={() => done(() => service.leaveTeam())}
      />
      <InvitationDialog codeFor="teammate" code={code} onClose={() => setCode(null)} />
    </>
  );
}
