import { describe, expect, it } from 'vitest';
import { Command } from '@/lib/domain/log/commands';
import type { LogEvent } from '@/lib/domain/log/events';
import { linkedInAddress } from '@/lib/domain/prospect/person-details';
import { timeZoneNamed, timeZoneNames } from '@/lib/domain/time/time-zone-name';
import { ANN, BOB, Story } from '../log/story';

describe('a LinkedIn address', () => {
  it.each([
    ['https://www.linkedin.com/in/ada-field', 'https://www.linkedin.com/in/ada-field'],
    ['http://de.linkedin.com/in/ada-field/?trk=people-guest', 'https://www.linkedin.com/in/ada-field'],
    ['linkedin.com/in/ada-field/', 'https://www.linkedin.com/in/ada-field'],
    ['www.linkedin.com/in/zoë-müller', 'https://www.linkedin.com/in/zo%C3%AB-m%C3%BCller'],
    ['https://www.linkedin.com/in/zo%C3%AB', 'https://www.linkedin.com/in/zo%C3%AB'],
    [
      'https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH',
      'https://www.linkedin.com/sales/lead/ACwAAA%2CNAME_SEARCH',
    ],
    ['https://www.linkedin.com/in/100%-ada', 'https://www.linkedin.com/in/100%25-ada'],
    ['https://www.linkedin.com/', null],
    ['https://example.com/linkedin.com/in/x', null],
    ['https://linkedin.com.example/in/x', null],
    ['javascript:alert(1)', null],
    ['ada-field', null],
  ])('%s', (text, address) => {
    expect(linkedInAddress(text)).toBe(address);
  });

  it('that is none is refused by the log, too: pages make a link of it', () => {
    const edit = (linkedIn: string) => Command.safeParse({ type: 'edit-prospect', prospectId: 'p', linkedIn }).success;
    expect(edit('https://www.linkedin.com/in/ada')).toBe(true);
    expect(edit('')).toBe(true);
    expect(edit('javascript:alert(1)//linkedin.com/in/ada')).toBe(false);
    expect(edit('https://www.linkedin.com.example/in/ada')).toBe(false);
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['america/new york', 'America/New_York'],
    ['(GMT-05:00) America/New_York', 'America/New_York'],
    [' (GMT-05:00) America/New_York', 'America/New_York'],
    ['America/(GMT-05:00)New_York', null],
    ['Eastern_Time_(US_&_Canada)', 'America/New_York'],
    ['us_slash_eastern', 'America/New_York'],
    ['(GMT-08:00) Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['UTC', 'UTC'],
    ['+01:00', null],
    ['Berlin', null],
    ['', null],
  ])('%s', (text, zone) => {
    expect(timeZoneNamed(text)).toBe(zone);
  });

  it('is offered by its name, sorted', () => {
    const names = timeZoneNames();
    expect(names).toEqual(expect.arrayContaining(['America/New_York', 'Asia/Tokyo', 'Europe/Berlin']));
    expect(names).toEqual(names.toSorted());
  });
});

describe('details of a prospect', () => {
  const details = { title: 'CTO', phone: '+1 555 0100', linkedIn: '', timeZone: 'America/Chicago' };
  const people = () => new Story().adds(ANN).adds(BOB);

  it('are edited one by one, and taken away by an empty text', () => {
    const story = people();
    story.does({ type: 'edit-prospect', prospectId: ANN, ...details });
    story.does({ type: 'edit-prospect', prospectId: ANN, phone: '' });
    expect(story.rows().prospects.find((each) => each.id === ANN)).toMatchObject({ ...details, phone: '' });
  });

  it('and notes said when somebody is added are there at once', () => {
    const person = { addresses: ['ann@acme.example'], name: '', company: '', mailbox: 'me@work.example' };
    const added = (notes?: string) =>
      new Story().does({ type: 'add-prospect', prospectId: ANN, ...person, source: 'manual', notes, ...details });
    expect(added('Met in May').rows().prospects[0]).toMatchObject({ notes: 'Met in May', ...details });
    expect(added().rows().prospects[0]).toMatchObject({ notes: '', ...details });
    expect(added('').events[0]).not.toHaveProperty('notes');
  });

  it.each([
    ['nothing is known of', {}, details],
    ['something is known of', { title: 'CEO', phone: '' }, { ...details, title: 'CEO' }],
  ])('are gained where somebody %s is added again on another machine', (_, known, expected) => {
    const story = new Story()
      .adds(ANN)
      .does({ type: 'edit-prospect', prospectId: ANN, name: 'Ann', ...known })
      .waits(1);
    const added = story.events[0] as LogEvent;
    story.events.push({ ...added, id: 'added:again', at: story.now.at, ...details } as LogEvent);
    expect(story.rows().prospects[0]).toMatchObject({ name: 'Ann', ...expected });
  });

  it('fill the gaps of the one who stays when two are merged', () => {
    const story = people();
    story.does({ type: 'edit-prospect', prospectId: ANN, title: 'CEO' });
    story.does({ type: 'edit-prospect', prospectId: BOB, ...details });
    story.does({ type: 'merge', prospectId: ANN, otherId: BOB });
    expect(story.rows().prospects.find((each) => each.id === ANN)).toMatchObject({ ...details, title: 'CEO' });
  });
});
