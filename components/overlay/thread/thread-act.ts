import type { Command } from '@/lib/domain/log/commands';

/**
 * What the rep did on the thread card: commands carried out together, and the words that say so. Carried out by the
 * owner of the card, which offers Undo.
 */
export interface ThreadAct {
  commands: Command[];
  said: string;
}
