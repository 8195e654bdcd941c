import { describe, expect, it } from 'vitest';
import type { Command } from '@/lib/domain/log/commands';
import { ANN, BOB, Story } from './story';

const edit = (stage: string, prospectId = ANN): Command => ({ type: 'edit-prospect', prospectId, stage });
const stageOf = (story: Story, id = ANN) => story.rows().prospects.find((each) => each.id === id)?.stage;

describe('a stage of the rep’s own', () => {
  it('is written, changed and taken away', () => {
    const story = new Story().adds(ANN);
    expect(stageOf(story)).toBeUndefined();
    expect(stageOf(story.does(edit('Demo')))).toBe('Demo');
    expect(story.events.at(-1)).toMatchObject({ type: 'prospect-edited', stage: 'Demo' });
    expect(stageOf(story.does(edit('Pilot')))).toBe('Pilot');
    expect(stageOf(story.does(edit('')))).toBe('');
  });

  it('is left as it is by an edit of something else', () => {
    const story = new Story().adds(ANN).does(edit('Demo'));
    story.does({ type: 'edit-prospect', prospectId: ANN, name: 'Ann' });
    expect(story.events.at(-1)).not.toHaveProperty('stage');
    expect(stageOf(story)).toBe('Demo');
  });

  it.each([
    ['none where there is none', new Story().adds(ANN), ''],
    ['the one there is', new Story().adds(ANN).does(edit('Demo')), 'Demo'],
  ])('said again (%s) is nothing to do', (_, story, stage) => {
    expect(story.refusal(edit(stage)).code).toBe('nothing-to-do');
  });

  it.each([
    ['the other’s where they have none', undefined, 'Pilot', 'Pilot'],
    ['the other’s where theirs was taken away', '', 'Pilot', 'Pilot'],
    ['their own', 'Demo', 'Pilot', 'Demo'],
    ['their own where the other has none', 'Demo', undefined, 'Demo'],
    ['none where neither has one', undefined, undefined, undefined],
  ])('of two who are merged is %s', (_, mine, theirs, expected) => {
    const story = new Story().adds(ANN).adds(BOB);
    if (mine !== undefined) story.does(edit('first')).does(edit(mine));
    if (theirs !== undefined) story.does(edit(theirs, BOB));
    expect(stageOf(story.does({ type: 'merge', prospectId: ANN, otherId: BOB }))).toBe(expected);
  });
});
