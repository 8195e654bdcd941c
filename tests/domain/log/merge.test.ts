import { describe, expect, it } from 'vitest';
import { groupOf, mergeGroups } from '@/lib/domain/log/merge-group';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import { ANN, BOB, Story } from './story';

const CAL = 'me@work.example:cal@acme.example';
const people = () => new Story().adds(ANN).adds(BOB).adds(CAL);
const merge = (s: Story, prospectId: string, otherId: string) => s.does({ type: 'merge', prospectId, otherId });
const owners = (s: Story) => s.rows().prospects.map((each) => [each.id, each.merged]);

describe('merging', () => {
  it('leaves one row, with what both have', () => {
    const story = people();
    story.does({ type: 'edit-prospect', prospectId: ANN, name: 'Ann', notes: 'Likes tea' });
    story.does({ type: 'edit-prospect', prospectId: BOB, name: 'Robert', company: 'Acme', notes: 'Has a dog' });
    merge(story, ANN, BOB);
    expect(story.rows().prospects[0]).toEqual({
      id: ANN,
      addresses: ['ann@acme.example', 'bob@acme.example'],
      name: 'Ann',
      company: 'Acme',
      notes: 'Likes tea\n\nHas a dog',
      ...NO_DETAILS,
      mailbox: 'me@work.example',
      createdAt: story.events[0]?.at,
      merged: [BOB],
    });
    expect(owners(story)).toEqual([
      [ANN, [BOB]],
      [CAL, []],
    ]);
  });

  it('keeps the earliest moment, and the same notes once', () => {
    const story = people();
    story.does({ type: 'edit-prospect', prospectId: ANN, notes: 'Tea and cake' });
    story.does({ type: 'edit-prospect', prospectId: BOB, notes: 'cake' });
    expect(merge(story, BOB, ANN).rows().prospects[0]).toMatchObject({
      id: BOB,
      createdAt: story.events[0]?.at,
      notes: 'cake\n\nTea and cake',
    });
    story.undoes();
    expect(merge(story, ANN, BOB).rows().prospects[0]?.notes).toBe('Tea and cake');
  });

  it('has no empty lines where only one had notes', () => {
    const story = people().does({ type: 'edit-prospect', prospectId: BOB, notes: 'Has a dog' });
    expect(merge(story, ANN, BOB).rows().prospects[0]?.notes).toBe('Has a dog');
  });

  it('cuts notes that are too long together', () => {
    const story = people();
    for (const prospectId of [ANN, BOB])
      story.does({ type: 'edit-prospect', prospectId, notes: prospectId.repeat(600) });
    expect(merge(story, ANN, BOB).rows().prospects[0]?.notes).toHaveLength(20_000);
  });

  it('is followed by what the rep edits and by what comes late about the other', () => {
    const story = people();
    merge(story, ANN, BOB).does({ type: 'edit-prospect', prospectId: BOB, name: 'Both' });
    expect(story.rows().prospects[0]).toMatchObject({ id: ANN, name: 'Both' });
    const later = { id: 'late', v: 1 as const, at: story.now.at + 90_000, local: story.now.local, batch: 'late' };
    const addresses = ['bob@home.example'];
    story.events.push({ ...later, prospectId: BOB, type: 'prospect-edited', addresses });
    expect(story.rows().prospects[0]).toMatchObject({
      name: 'Both',
      addresses: ['ann@acme.example', 'bob@acme.example', 'bob@home.example'],
    });
  });

  it('gives touches and enrollments of both to the survivor, and back by a split', () => {
    const story = people().enrolls(BOB);
    story.at('2026-11-03T10:00').touches('call', BOB);
    merge(story, ANN, BOB);
    expect(story.rows().enrollments.map((each) => each.prospectId)).toEqual([ANN]);
    expect(story.rows().touches.map((each) => each.prospectId)).toEqual([ANN]);
    story.at('2026-11-04T10:00').touches('email', BOB);
    expect(story.stands()).toBe('step 2/5 email due 2026-11-06T09:00');
    story.does({ type: 'split', prospectId: ANN, otherId: BOB });
    expect(story.row()).toMatchObject({ prospectId: BOB, stepIndex: 0 });
    expect(story.rows().touches.map((each) => each.prospectId)).toEqual([ANN, BOB]);
  });

  it('counts a mail to either address as the step', () => {
    const story = people().enrolls();
    story.at('2026-11-02T11:00').sends('m1', { enrollIn: null }, BOB);
    expect(merge(story, ANN, BOB).stands()).toBe('step 2/5 email due 2026-11-04T09:00');
  });

  it('leaves the survivor’s enrollment, and a split brings back the other’s', () => {
    const story = people().enrolls(ANN).enrolls(BOB, 'calls');
    merge(story, ANN, BOB);
    expect(story.rows().enrollments.map((each) => each.finishReason)).toEqual([null, 'removed']);
    story.does({ type: 'split', prospectId: BOB, otherId: ANN });
    expect(story.rows().enrollments.map((each) => [each.prospectId, each.state])).toEqual([
      [ANN, 'active'],
      [BOB, 'active'],
    ]);
  });

  it('of somebody restarted since brings back no second enrollment by a split', () => {
    const story = people().enrolls(ANN).enrolls(BOB, 'calls');
    const [anns, bobs] = story.rows().enrollments;
    merge(story, ANN, BOB);
    story.does({ type: 'finish', enrollmentId: anns?.id ?? '', reason: 'lost' });
    story.does({ type: 'restart', enrollmentId: bobs?.id ?? '' });
    story.does({ type: 'split', prospectId: ANN, otherId: BOB });
    expect(story.rows().enrollments.map((each) => [each.prospectId, each.finishReason])).toEqual([
      [ANN, 'lost'],
      [BOB, 'removed'],
      [BOB, null],
    ]);
  });

  it('prefers the enrollment of whom the mail went to where an undo left two', () => {
    const story = people().enrolls(ANN).enrolls(BOB);
    merge(story, ANN, BOB);
    story.events = story.events.filter((event) => event.type !== 'finished');
    story.at('2026-11-03T10:00').sends('m1', { enrollIn: null }, BOB);
    expect(story.rows().enrollments.map((each) => each.stepIndex)).toEqual([0, 1]);
    story.sends('m2', { enrollIn: null }, ANN);
    expect(story.rows().enrollments.map((each) => each.stepIndex)).toEqual([1, 1]);
  });

  it('goes through a third, who can be split off alone', () => {
    const story = people();
    merge(merge(story, BOB, CAL), ANN, BOB);
    expect(owners(story)).toEqual([[ANN, [CAL, BOB]]]);
    expect(story.rows().prospects[0]?.addresses).toEqual(['ann@acme.example', 'bob@acme.example', 'cal@acme.example']);
    story.does({ type: 'split', prospectId: ANN, otherId: CAL });
    expect(owners(story)).toEqual([
      [ANN, [BOB]],
      [CAL, []],
    ]);
    story.does({ type: 'split', prospectId: ANN, otherId: BOB });
    expect(owners(story)).toEqual([
      [ANN, []],
      [BOB, []],
      [CAL, []],
    ]);
  });

  it('of one who brought a third is split off with the third', () => {
    const story = people();
    merge(merge(story, BOB, CAL), ANN, BOB).does({ type: 'split', prospectId: ANN, otherId: BOB });
    expect(owners(story)).toEqual([
      [ANN, []],
      [BOB, [CAL]],
    ]);
  });

  it('is taken back alone: what was restarted before stays as it is', () => {
    const story = people().enrolls();
    story.does({ type: 'restart', enrollmentId: story.id });
    const count = merge(story, ANN, BOB).events.length;
    story.does({ type: 'split', prospectId: ANN, otherId: BOB });
    expect(story.events).toHaveLength(count + 1);
    expect(story.rows().enrollments.map((each) => each.finishReason)).toEqual(['removed', null]);
  });

  it('is taken back with what it ended, not with what else was done in the same go', () => {
    const story = people().enrolls(ANN).enrolls(BOB, 'calls');
    const [anns] = story.rows().enrollments;
    story.does({ type: 'merge', prospectId: ANN, otherId: BOB }, 'one go');
    story.does({ type: 'finish', enrollmentId: anns?.id ?? '', reason: 'lost' }, 'one go');
    story.does({ type: 'split', prospectId: ANN, otherId: BOB });
    expect(story.rows().enrollments.map((each) => each.finishReason)).toEqual(['lost', null]);
  });

  it('by two machines both ways round joins once', () => {
    const [mine, theirs] = [people(), people()];
    merge(mine, ANN, BOB);
    merge(theirs.at('2026-11-02T11:00'), BOB, ANN);
    mine.events.push(...theirs.events.slice(-1).map((event) => ({ ...event, id: 'merged:there' })));
    expect(owners(mine)).toEqual([
      [ANN, [BOB]],
      [CAL, []],
    ]);
  });

  it('with a survivor who was never added keeps the other’s row under the survivor’s id', () => {
    const story = people();
    merge(story, ANN, BOB);
    story.events = story.events.filter((event) => event.id !== `added:${ANN}`);
    expect(owners(story)).toEqual([
      [ANN, [BOB]],
      [CAL, []],
    ]);
  });
});

describe('merge groups', () => {
  const merges = [
    { prospectId: 'd', otherId: 'e' },
    { prospectId: 'b', otherId: 'a' },
    { prospectId: 'c', otherId: 'b' },
    { prospectId: 'a', otherId: 'c' },
  ];

  it('are the prospects tied together by any merge', () => {
    expect(mergeGroups(merges)).toEqual([
      ['d', 'e'],
      ['a', 'b', 'c'],
    ]);
    expect(mergeGroups([...merges, { prospectId: 'e', otherId: 'c' }])).toEqual([['a', 'b', 'c', 'd', 'e']]);
  });

  it.each([
    ['a', ['a', 'b', 'c']],
    ['e', ['d', 'e']],
    ['x', ['x']],
  ])('of %s', (id, group) => {
    expect(groupOf(id, merges)).toEqual(group);
  });
});
