import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/domain/log/events';
import { readLog } from '@/lib/domain/log/fold/read-log';
import { project, projectAfter } from '@/lib/domain/log/project/project';
import { ANN, BOB, Story } from './story';

/** The rows of a story whose first events were read before. */
const onTop = (story: Story, count: number, added: readonly LogEvent[] = story.events.slice(count)) =>
  projectAfter(readLog(story.events.slice(0, count), story.context.cadences), added, story.context);

describe('rows of events on top of a log that was read', () => {
  it('come in the order of the people’s ids, whoever was added first', () => {
    const story = new Story().adds(BOB).waits(1).adds(ANN);
    const rows = onTop(story, 1);
    expect(rows?.prospects.map(({ id }) => id)).toEqual([ANN, BOB]);
    expect(rows).toEqual(project(story.events, story.context));
  });

  it('are those of the log itself where nothing is added', () => {
    const story = new Story().adds(ANN).enrolls();
    expect(onTop(story, 2)).toEqual(story.rows());
  });

  it.each<[string, (story: Story) => Story]>([
    ['takes something back', (s) => s.undoes()],
    ['merges two', (s) => s.does({ type: 'merge', prospectId: ANN, otherId: BOB })],
  ])('are not made where an event %s: the whole log is read', (_, tell) => {
    const story = new Story().adds(BOB).waits(1).adds(ANN).waits(1).enrolls().waits(1);
    expect(onTop(tell(story), 3)).toBeNull();
  });

  it('are not made where an event belongs before the last that was read, or is it', () => {
    const story = new Story().adds(BOB).waits(1).adds(ANN);
    const [first, last] = story.events as [LogEvent, LogEvent];
    const read = readLog([last], story.context.cadences);
    expect(projectAfter(read, [first], story.context)).toBeNull();
    expect(projectAfter(read, [last], story.context)).toBeNull();
  });
});
