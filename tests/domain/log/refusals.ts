import { expect, it } from 'vitest';
import type { Command, Refusal } from '@/lib/domain/log/commands';
import { ANN, enrolledAnn, type Story } from './story';

/**
 * What is told first, a command, and how it is refused. Ann is in steady from the start; the command is given the id of the
 * enrollment she is in after the telling, and of the one she began with.
 */
export type Refused = [
  what: string,
  tell: (story: Story) => Story,
  command: (enrollmentId: string, firstId: string) => Command,
  refusal: (enrollmentId: string) => Refusal,
];

export const finished = (story: Story) => story.does({ type: 'finish', enrollmentId: story.id, reason: 'won' });
export const paused = (story: Story) =>
  story.does({ type: 'pause', enrollmentId: story.id, until: null, reason: 'rep' });

/** One test a row. */
export function itRefuses(table: readonly Refused[]): void {
  it.each(table)('%s', (_, tell, command, refusal) => {
    const story = enrolledAnn();
    story.holders.set('me@work.example taken@acme.example', 'someone').set('me@work.example ann@acme.example', ANN);
    const firstId = story.id;
    tell(story);
    const id = story.id;
    expect(story.refusal(command(id, firstId))).toEqual(refusal(id));
  });
}
