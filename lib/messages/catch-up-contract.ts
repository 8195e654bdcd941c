/** Somebody the rep wrote to before Next Touch was here, who has not answered. Nothing else is kept of them. */
export interface CatchUpPerson {
  mailbox: string;
  /** Lower-case. */
  address: string;
  /** When the rep wrote, epoch ms. */
  at: number;
  /** Of that mail; empty where it is not known. */
  subject: string;
}

/** Who could be taken up from before the installation. Nothing is enrolled without the rep's click. */
export interface CatchUpService {
  /** How many there are to offer; 0 once the rep said "not now". */
  offer(): Promise<number>;
  /** The rep does not want to be asked. The list stays on the options page. */
  dismiss(): Promise<void>;
  /** Latest first. */
  list(): Promise<CatchUpPerson[]>;
  /** Enrolls those chosen as of the mail they got; what would be overdue is spread from today on. One batch, to undo. */
  take(people: { mailbox: string; address: string }[], cadenceId: string): Promise<{ batch: string; taken: number }>;
  /** Leaves these out for good (`out`), or takes that back. */
  forget(people: { mailbox: string; address: string }[], out: boolean): Promise<void>;
}
