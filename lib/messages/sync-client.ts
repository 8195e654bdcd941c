import { ask, sendNatively } from './client';
import type { SyncService } from './sync-contract';

/** A call of the sync service, which only one edition has. */
export interface SyncCall {
  kind: 'next-touch:sync';
  method: keyof SyncService;
  args: unknown[];
}

/** The sync service of the background. Every method rejects with `ServiceError`. */
export function createSyncClient(send: (call: SyncCall) => Promise<unknown> = sendNatively): SyncService {
  const call = async (method: keyof SyncService, ...args: unknown[]): Promise<never> => {
    const message: SyncCall = { kind: 'next-touch:sync', method, args };
    return (await ask(send, message)) as never;
  };
  return {
    status: () => call('status'),
    found: (input) => call('found', input),
    join: (input) => call('join', input),
    invite: () => call('invite'),
    syncNow: () => call('syncNow'),
    removeMachine: (id) => call('removeMachine', id),
    leave: () => call('leave'),
    foundTeam: (name) => call('foundTeam', name),
    joinTeam: (input) => call('joinTeam', input),
    inviteTeammate: () => call('inviteTeammate'),
    removeTeammate: (id) => call('removeTeammate', id),
    lent: () => call('lent'),
    lend: (input) => call('lend', input),
    handedOver: () => call('handedOver'),
    handOver: (input) => call('handOver', input),
    answerHandOver: (input) => call('answerHandOver', input),
    figures: () => call('figures'),
    shareFigures: (isShown) => call('shareFigures', isShown),
    leaveTeam: () => call('leaveTeam'),
  };
}
