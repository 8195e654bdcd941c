/** What became of an act of the rep, in words; `undo` where it can be taken back. */
export interface Said {
  message: string;
  undo: (() => Promise<Said>) | null;
  problem: boolean;
}
