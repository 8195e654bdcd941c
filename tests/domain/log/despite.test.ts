import { expect, it } from 'vitest';
import type { Command } from '@/lib/domain/log/commands';
import { finished } from './refusals';
import { ANN, enrolledAnn, ROBIN, type Story } from './story';

const enrolled = ({ events }: Story) => events.filter((event) => event.type === 'enrolled').at(-1);

it.each([
  (): Command => ({ type: 'enroll', prospectId: ANN, cadenceId: 'calls', afterTouchId: null, despite: true }),
  (firstId: string): Command => ({ type: 'restart', enrollmentId: firstId, despite: true }),
])('a rep who was told starts all the same; the log says whom they had told, and undo takes it back', (command) => {
  const story = finished(enrolledAnn());
  story.optedOut.add('ann@acme.example');
  story.does(command(story.id));
  expect(enrolled(story)?.despite).toEqual(ROBIN);
  expect(story.stands()).not.toContain('finished');
  story.undoes(story.last);
  expect(story.stands()).toContain('finished');
});

it('says nothing of it where nobody was told', () => {
  const story = finished(enrolledAnn());
  story.does({ type: 'restart', enrollmentId: story.id, despite: true });
  expect(enrolled(story)).not.toHaveProperty('despite');
});
