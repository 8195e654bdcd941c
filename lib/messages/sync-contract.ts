import type { ValueItemInput } from '@/lib/domain/compose/value-item';

/** What keeps sync from working, or what the rep should know of. Screens put each in words, with its remedy. */
export const SYNC_PROBLEMS = [
  'unreachable',
  'not-admitted',
  'no-stream',
  'stream-full',
  'too-large',
  'wrong-key',
  /** Another machine of the rep removed this one. */
  'removed',
  /** Something of this machine, such as a full disk. */
  'failed',
  'wrong-clock',
  'newer-version',
  'restored',
] as const;
/** One of {@link SYNC_PROBLEMS}. */
export type SyncProblem = (typeof SYNC_PROBLEMS)[number];

/** A machine of the vault. */
export interface SyncMachine {
  id: string;
  name: string;
  /** Public NKey: by it the server knows the machine. */
  publicKey: string;
  /** Epoch ms. */
  joinedAt: number;
  isThis: boolean;
}

/** A member of the rep's team. */
export interface Teammate {
  id: string;
  name: string;
  /** Epoch ms. */
  joinedAt: number;
  isThis: boolean;
}

/** What can be let teammates copy. */
export type LentWhat = 'cadence' | 'value-item';

/** A cadence or value item that teammates may copy. */
export interface LentThing {
  /** The owner's id of it. */
  id: string;
  /** Null = the rep. */
  owner: string | null;
  /** When the owner last changed it, epoch ms. */
  changedAt: number;
  lent:
    | { what: 'cadence'; name: string; presetId: string | null; file: string }
    | { what: 'value-item'; item: Omit<ValueItemInput, 'note'> };
}

/** A prospect handed from one rep to another. */
export interface HandedOver {
  key: string;
  /** The other rep. */
  teammate: string;
  /** To this rep; otherwise from them. */
  isToMe: boolean;
  name: string;
  address: string;
  company: string;
  touches: number;
  /** Epoch ms. */
  at: number;
  answer: 'taken' | 'declined' | null;
}

/** Figures of a member who agreed to show them to the lead: sums alone. */
export interface FiguresOf {
  id: string;
  name: string;
  /** When they were counted. */
  day: string;
  people: number;
  replied: number;
  /** Of that day's month: people first written to, touches, and of those that were due, late ones. */
  started: number;
  touches: number;
  late: number;
  due: number;
}

/** Which machine this is, before it has joined anything. */
export interface SyncIdentity {
  machineId: string;
  publicKey: string;
}

/** How sync stands. */
export interface SyncStatus extends SyncIdentity {
  /** Null until a server was entered: then nothing is connected to. */
  joined: { servers: string[]; team: string; machineName: string; vault: string } | null;
  /** A pass is under way. */
  running: boolean;
  /** When a pass last came to its end, epoch ms. */
  lastAt: number | null;
  /** What has yet to reach the server. */
  waiting: number;
  /** When the next attempt is made after a failure, epoch ms. */
  nextAt: number | null;
  problems: SyncProblem[];
  /** Of the server's clock less ours, ms, where it matters. */
  skew: number | null;
  machines: SyncMachine[];
  /** Null where the rep is in no team. The rep among them. */
  teammates: Teammate[] | null;
  /** When the rep learned that a teammate had removed them, epoch ms; null where none did. */
  removedFromTeam: number | null;
}

/** Why a machine could not join. */
export type JoinRefusal =
  | 'bad-address'
  | 'bad-team'
  | 'bad-name'
  | 'bad-code'
  | 'already-joined'
  | 'other-server'
  | 'no-vault';

/** Sync, from extension pages only, in the edition that has it. */
export interface SyncService {
  status(): Promise<SyncStatus>;
  /** The first machine: makes the secret that the others will share. */
  found(input: { servers: string[]; team: string; machineName: string }): Promise<JoinRefusal | null>;
  /** A further machine, by the code that one of the others shows. */
  join(input: { code: string; machineName: string }): Promise<JoinRefusal | null>;
  /** The code for a further machine. Null where nothing was joined. */
  invite(): Promise<string | null>;
  /** One pass now, whatever the backoff says. */
  syncNow(): Promise<SyncStatus>;
  /** Begins a new secret that the machine does not get. Null id: a new secret for all that are here. */
  removeMachine(id: string | null): Promise<void>;
  /** This machine goes: it keeps its log and forgets the secret. */
  leave(): Promise<void>;
  /** The team's first member: makes the secret that its members will share. @param name as teammates see it */
  foundTeam(name: string): Promise<JoinRefusal | null>;
  /** A further member, by the code that one of the others shows. */
  joinTeam(input: { code: string; name: string }): Promise<JoinRefusal | null>;
  /** The code for a further member. Null where the rep is in no team. */
  inviteTeammate(): Promise<string | null>;
  /** Begins a new secret that the member does not get. */
  removeTeammate(id: string): Promise<void>;
  /** What may be copied in the team: the rep's own and teammates'. */
  lent(): Promise<LentThing[]>;
  /** Lets teammates copy one of the rep's own, or not any more. */
  lend(input: { what: LentWhat; id: string; isLent: boolean }): Promise<void>;
  /** Prospects handed to this rep and by them, the latest first. */
  handedOver(): Promise<HandedOver[]>;
  /** Hands a prospect with their history to a teammate, and ends their cadences here. Notes stay unless `withNotes`. */
  handOver(input: { prospectId: string; to: string; withNotes: boolean }): Promise<void>;
  /** Takes one into the log, as a prospect of this mailbox; or declines it, with null. */
  answerHandOver(input: { key: string; mailbox: string | null }): Promise<void>;
  /** Null where the rep is in no team. `lead`: null = the rep, who sees `team`; otherwise to whom figures may be shown. */
  figures(): Promise<{ lead: string | null; isShown: boolean; team: FiguresOf[] } | null>;
  /** Shows the lead the rep's figures, or not any more. */
  shareFigures(isShown: boolean): Promise<void>;
  /** The rep goes, on all their machines. What was told stays told. */
  leaveTeam(): Promise<void>;
}
