// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ProspectPage, type ProspectPageProps } from '@/components/prospect-page/prospect-page';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { NOW, nudge, WHY } from '../nudges';
import { renderWithWords } from '../render';

const ada: Prospect = {
  id: 'rep@next-touch.example:ada@acme.example',
  addresses: ['ada@acme.example', 'a.field@acme.example'],
  name: 'Ada Field',
  company: 'Acme',
  mailbox: 'rep@next-touch.example',
  notes: 'Prefers the phone.',
  ...NO_DETAILS,
  createdAt: 1,
  merged: [],
};

const running: Enrollment = {
  id: 'e1',
  prospectId: ada.id,
  mailbox: ada.mailbox,
  cadenceId: 'steady',
  revision: 1,
  state: 'active',
  finishReason: null,
  stepIndex: 2,
  stepCount: 6,
  channel: 'call',
  dueAt: '2026-11-24T09:00',
  snoozedUntil: null,
  nudgeAt: '2026-11-24T09:00',
  pauseReason: null,
  pausedUntil: null,
  wakeAt: null,
  lastTouchAt: 1,
  enrolledAt: 1,
  finishedAt: null,
  why: WHY,
};

function show(patch: Partial<ProspectPageProps> = {}) {
  const events = {
    onCommand: vi.fn<ProspectPageProps['onCommand']>(),
    onLog: vi.fn(),
    onOpen: vi.fn(),
    onErase: vi.fn(),
    onReschedule: vi.fn(),
    onBack: vi.fn(),
    find: vi.fn<ProspectPageProps['find']>(async () => [{ id: 'p2', name: 'Finn Lake', address: 'finn@acme.example' }]),
  };
  const cadences = new Map([
    ['steady', 'Steady'],
    ['parked', 'Parked'],
  ]);
  renderWithWords(
    <ProspectPage
      prospect={ada}
      enrollment={running}
      nudge={nudge()}
      plan={[]}
      history={[]}
      now={NOW}
      cadences={cadences}
      findPromise={async () => null}
      lastTouch={null}
      defaultCadenceId="steady"
      {...events}
      {...patch}
    />,
  );
  return events;
}

async function choose(name: string) {
  await userEvent.click(screen.getByRole('button', { name: 'More actions: Ada Field' }));
  await userEvent.click(screen.getByRole('menuitem', { name }));
}

async function menu(): Promise<(string | null)[]> {
  await userEvent.click(screen.getByRole('button', { name: 'More actions: Ada Field' }));
  return screen.getAllByRole('menuitem').map((item) => item.textContent);
}

describe('the prospect page', () => {
  it('says who, where they stand and why', () => {
    show();
    const page = screen.getByRole('article', { name: 'Ada Field' });
    expect(within(page).getByRole('heading', { level: 1 }).textContent).toBe('Ada Field');
    expect(page.textContent).toContain("3 working days after Thursday's email");
    expect(page.textContent).toContain('a.field@acme.example');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Notes' }).value).toBe('Prefers the phone.');
  });

  it('says of a touch in the history what it gave', () => {
    const line = {
      key: 't1',
      at: 1,
      local: '2026-11-20T10:00',
      touch: null,
      words: 'Call',
      detail: '',
      valueItemTitle: '',
    };
    show({
      history: [
        { ...line, valueItemTitle: 'Audit guide' },
        { ...line, key: 't2' },
      ],
    });
    const history = screen.getByRole('region', { name: 'History' });
    const [gave, other] = within(history).getAllByRole('listitem');
    expect(gave?.textContent).toContain('Gave: Audit guide');
    expect(other?.textContent).not.toContain('Gave');
  });

  it('asks about somebody of the same name, and merges by one click', async () => {
    const { onCommand } = show({ mergeCandidate: { id: 'p2', name: 'Ada Field', address: 'ada@home.example' } });
    expect(screen.getByText(/The same person as ada@home.example/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Merge ada@home.example' }));
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'merge', prospectId: ada.id, otherId: 'p2' });
  });

  it('says where else the same person is', () => {
    show({
      nudge: {
        ...nudge(),
        elsewhere: [
          { mailbox: 'second@partner.example', cadence: null },
          { mailbox: null, cadence: 'Parked' },
        ],
      },
    });
    expect(screen.getByText('Also in second@partner.example, the cadence Parked')).toBeTruthy();
  });

  it.each([
    [
      'running',
      running,
      ['Edit', 'Move to another day…', 'Pause', 'Change cadence…', 'Finish…', 'Restart from the first step'],
    ],
    [
      'snoozed',
      { ...running, snoozedUntil: '2026-11-30T09:00' },
      [
        'Edit',
        'End the snooze now',
        'Move to another day…',
        'Pause',
        'Change cadence…',
        'Finish…',
        'Restart from the first step',
      ],
    ],
    [
      'paused',
      { ...running, state: 'paused' as const },
      ['Edit', 'Resume', 'Change cadence…', 'Finish…', 'Restart from the first step'],
    ],
    [
      'finished',
      { ...running, state: 'finished' as const },
      ['Edit', 'Change cadence…', 'Restart from the first step'],
    ],
    ['in no cadence', null, ['Edit', 'Change cadence…']],
  ])('offers what can be done when %s', async (_, enrollment, acts) => {
    show({ enrollment, nudge: enrollment && nudge() });
    expect(await menu()).toEqual([...acts, 'Merge with another…', 'Erase…']);
  });

  it.each([
    ['Pause', { type: 'pause', enrollmentId: 'e1', until: null, reason: 'rep' }],
    ['Restart from the first step', { type: 'restart', enrollmentId: 'e1' }],
  ])('%s acts at once', async (name, command) => {
    const { onCommand } = show();
    await choose(name);
    expect(onCommand).toHaveBeenCalledExactlyOnceWith(command);
  });

  it('ends a snooze by a snooze until now', async () => {
    const { onCommand } = show({ enrollment: { ...running, snoozedUntil: '2026-11-30T09:00' } });
    await choose('End the snooze now');
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'snooze', enrollmentId: 'e1', until: NOW });
  });

  it('hands moving and erasing to the owner, who knows the days and the counts', async () => {
    const { onReschedule, onErase, onCommand } = show();
    await choose('Move to another day…');
    expect(onReschedule).toHaveBeenCalledOnce();
    await choose('Erase…');
    expect(onErase).toHaveBeenCalledOnce();
    expect(onCommand).not.toHaveBeenCalled();
  });

  it('refuses a wrong address at the field, and saves a right one', async () => {
    const { onCommand } = show();
    await choose('Edit');
    const addresses = screen.getByRole('textbox', { name: 'Addresses' });
    await userEvent.clear(addresses);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert').textContent).toBe('At least one address is needed.');
    await userEvent.type(addresses, 'Ada@acme.example, ada@acme');
    expect(screen.getByRole('alert').textContent).toContain('“ada@acme” is not an address');
    await userEvent.type(addresses, '.example');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({
      type: 'edit-prospect',
      prospectId: ada.id,
      name: 'Ada Field',
      company: 'Acme',
      addresses: ['ada@acme.example'],
      ...NO_DETAILS,
    });
  });

  it('brings LinkedIn address and time zone to one form, and says what is neither', async () => {
    const { onCommand } = show();
    await choose('Edit');
    const type = async (name: string, text: string) => {
      const field = screen.getByLabelText(name);
      await userEvent.clear(field);
      await userEvent.click(field);
      await userEvent.paste(text);
    };
    await type('Title', 'Head of Operations');
    await type('Phone', '+49 30 123456');
    await type('LinkedIn', 'https://example.com/ada');
    await type('Time zone', 'Mars');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual([
      expect.stringContaining('no LinkedIn address'),
      expect.stringContaining('No such time zone'),
    ]);
    await type('LinkedIn', 'de.linkedin.com/in/ada-field/?trk=x');
    await type('Time zone', 'europe/berlin');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(onCommand).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        ...{ title: 'Head of Operations', phone: '+49 30 123456' },
        ...{ linkedIn: 'https://www.linkedin.com/in/ada-field', timeZone: 'Europe/Berlin' },
      }),
    );
  });

  it('saves notes when the rep leaves the field, and only when they changed', async () => {
    const { onCommand } = show();
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    await userEvent.click(notes);
    await userEvent.tab();
    expect(onCommand).not.toHaveBeenCalled();
    await userEvent.type(notes, ' Mornings.');
    await userEvent.tab();
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({
      type: 'edit-prospect',
      prospectId: ada.id,
      notes: 'Prefers the phone. Mornings.',
    });
  });

  it('finds the other prospect to merge with', async () => {
    const { onCommand, find } = show();
    await choose('Merge with another…');
    await userEvent.type(screen.getByRole('textbox', { name: 'Find the other prospect' }), 'finn');
    await userEvent.click(await screen.findByRole('button', { name: 'Merge Finn Lake' }));
    expect(find).toHaveBeenLastCalledWith('finn');
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'merge', prospectId: ada.id, otherId: 'p2' });
  });

  it('finishes for the reason chosen', async () => {
    const { onCommand } = show();
    await choose('Finish…');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How it ended' }), 'Won');
    await userEvent.click(screen.getByRole('button', { name: 'Finish…' }));
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'finish', enrollmentId: 'e1', reason: 'won' });
  });

  it('moves a running prospect to another cadence, and enrolls one that is in none', async () => {
    const { onCommand } = show();
    await choose('Change cadence…');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cadence' }), 'Parked');
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    const move = { type: 'move', enrollmentId: 'e1', cadenceId: 'parked', revision: null, stepIndex: null };
    expect(onCommand).toHaveBeenCalledExactlyOnceWith(move);
  });

  it('starts a prospect that is in no cadence', async () => {
    const { onCommand } = show({ enrollment: null, nudge: null });
    await choose('Change cadence…');
    await userEvent.click(screen.getByRole('button', { name: 'Change' }));
    const enroll = { type: 'enroll', prospectId: ada.id, cadenceId: 'steady', afterTouchId: null };
    expect(onCommand).toHaveBeenCalledExactlyOnceWith(enroll);
  });
});

describe('a day they named', () => {
  it('is proposed out of what the rep types, and taken with a click', async () => {
    const findPromise = vi.fn<ProspectPageProps['findPromise']>(async () => ({ on: '2027-03-01', kind: 'again' }));
    const { onCommand } = show({ findPromise });
    await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), ' Try me in March');
    await userEvent.click(await screen.findByRole('button', { name: 'Next touch Mon, Mar 1, 2027' }));
    expect(findPromise).toHaveBeenCalledExactlyOnceWith('Prefers the phone. Try me in March');
    const taken = onCommand.mock.calls.map(([command]) => command).find(({ type }) => type === 'reschedule');
    expect(taken).toMatchObject({ dueAt: '2027-03-01T09:00', promised: 'again' });
  });

  it('begins an ended cadence anew on that day', async () => {
    const promise = { on: '2027-03-01', kind: 'after' as const };
    const lastTouch = { direction: 'inbound', promise } as ProspectPageProps['lastTouch'];
    const { onCommand } = show({ lastTouch, enrollment: { ...running, state: 'finished', finishReason: 'replied' } });
    expect(screen.getByRole('status').textContent).toContain('They said: from Mon, Mar 1, 2027 on.');
    await userEvent.click(screen.getByRole('button', { name: /^Next touch/ }));
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'enroll', prospectId: ada.id, cadenceId: running.cadenceId, afterTouchId: null },
      ...{ dueAt: '2027-03-01T09:00', promised: 'after' },
    });
  });
});
