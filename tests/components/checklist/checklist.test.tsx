// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ActedRow } from '@/components/acts/acted-rows';
import { Checklist } from '@/components/checklist/checklist';
import type { ChecklistProps } from '@/components/checklist/checklist-props';
import { giveRoomForRows } from '../../support/room-for-rows';
import { NOW, nudge } from '../nudges';
import { renderWithWords } from '../render';

const ada = nudge({ enrollmentId: 'ada' });
const ben = nudge({ enrollmentId: 'ben', prospectId: 'p2', name: 'Ben Brook', company: 'Globex' });
const cleo = nudge({ enrollmentId: 'cleo', prospectId: 'p3', name: 'Cleo Marsh', state: 'overdue' });

const NOTHING_ACTED: ReadonlyMap<string, ActedRow> = new Map();

function spies() {
  return {
    onTab: vi.fn<ChecklistProps['onTab']>(),
    onView: vi.fn<ChecklistProps['onView']>(),
    onQuery: vi.fn<ChecklistProps['onQuery']>(),
    onAction: vi.fn<ChecklistProps['onAction']>(),
    onBulk: vi.fn<ChecklistProps['onBulk']>(),
    onLeave: vi.fn<ChecklistProps['onLeave']>(),
    onRetry: vi.fn(),
    onUndoLast: vi.fn(),
    onHelp: vi.fn(),
    onByHand: vi.fn<ChecklistProps['onByHand']>(),
    onNothingToGive: vi.fn(),
    ...{ oneAtATime: false, onOneAtATime: vi.fn() },
  };
}

function show(patch: Partial<ChecklistProps> = {}) {
  const events = spies();
  function Page() {
    const [query, setQuery] = useState('');
    return (
      <Checklist
        now={NOW}
        tab="todo"
        view={{ grouping: 'day', channel: null, cadenceId: null }}
        nudges={[ada, ben, cleo]}
        problem={null}
        due={3}
        next={null}
        cadences={new Map([['steady', 'Steady']])}
        snoozes={[{ id: 'tomorrow', until: '2026-11-25T09:00' }]}
        acted={NOTHING_ACTED}
        covered={false}
        isPainted
        {...events}
        query={query}
        {...patch}
        onQuery={(text) => {
          events.onQuery(text);
          setQuery(text);
        }}
      />
    );
  }
  renderWithWords(<Page />);
  return events;
}

beforeAll(giveRoomForRows);

describe('the checklist', () => {
  it('lists overdue first, under headings, and tells the place of each row', () => {
    show();
    const list = screen.getByRole('list', { name: 'To do' });
    expect(
      within(list)
        .getAllByRole('heading')
        .map((each) => each.textContent),
    ).toEqual(['Overdue', 'Due today']);
    const [first] = within(list).getAllByRole('button', { name: /Cleo Marsh.*Touch 3 of 6/ });
    expect(first?.closest('li')?.getAttribute('aria-posinset')).toBe('1');
    expect(first?.closest('li')?.getAttribute('aria-setsize')).toBe('3');
  });

  it('draws a few of 5,000 rows, and knows them all', () => {
    show({ nudges: Array.from({ length: 5_000 }, (_, index) => nudge({ enrollmentId: `e${index}` })) });
    expect(screen.getAllByRole('listitem').length).toBeLessThan(40);
    expect(screen.getAllByRole('listitem')[1]?.getAttribute('aria-setsize')).toBe('5000');
  });

  it('asks for more when the end is near, and says where the list ends', () => {
    const onMore = vi.fn();
    show({ more: true, onMore, footer: 'The first 3 are shown.' });
    expect(onMore).toHaveBeenCalled();
    expect(screen.getByText('The first 3 are shown.')).toBeTruthy();
    expect(screen.getByText('2+')).toBeTruthy();
  });

  it('does not ask for more far from the end', () => {
    const onMore = vi.fn();
    show({
      more: true,
      onMore,
      nudges: Array.from({ length: 200 }, (_, index) => nudge({ enrollmentId: `e${index}` })),
    });
    expect(onMore).not.toHaveBeenCalled();
  });

  it('logs by hand what is on no row: by key, and where a search found nobody', async () => {
    const { onByHand } = show({ nudges: [] });
    await userEvent.keyboard('n');
    expect(onByHand).toHaveBeenLastCalledWith('');
    await userEvent.type(screen.getByRole('searchbox'), 'zoe@new.example');
    await userEvent.click(screen.getByRole('button', { name: 'Log a touch by hand' }));
    expect(onByHand).toHaveBeenLastCalledWith('zoe@new.example');
  });

  it('is worked down by keys: the first row is current, and every act moves on', async () => {
    const { onAction } = show();
    await userEvent.keyboard('d');
    expect(onAction).toHaveBeenLastCalledWith(cleo, { type: 'done' });
    await userEvent.keyboard('x');
    expect(onAction).toHaveBeenLastCalledWith(ada, { type: 'skip' });
    await userEvent.keyboard('kl');
    expect(onAction).toHaveBeenLastCalledWith(ada, { type: 'log' });
    await userEvent.keyboard('jo');
    expect(onAction).toHaveBeenLastCalledWith(ben, { type: 'open' });
  });

  it('opens the snooze menu of the row with s', async () => {
    const { onAction } = show();
    await userEvent.keyboard('s');
    await userEvent.click(await screen.findByRole('button', { name: /^Tomorrow/ }));
    expect(onAction).toHaveBeenLastCalledWith(cleo, { type: 'snooze', until: '2026-11-25T09:00' });
  });

  it('goes to the search with /, where letters are letters', async () => {
    const { onAction, onQuery } = show();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search prospects' }));
    await userEvent.keyboard('dx');
    expect(onQuery).toHaveBeenLastCalledWith('dx');
    expect(onAction).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onQuery).toHaveBeenLastCalledWith('');
  });

  it('five touches are triaged with five keys', async () => {
    const nudges = ['a', 'b', 'c', 'd', 'e'].map((id) => nudge({ enrollmentId: id, address: `${id}@acme.example` }));
    const { onAction } = show({ nudges });
    const keys = 'dxddx';
    await userEvent.keyboard(keys);
    expect(onAction.mock.calls.map(([each]) => (each as { enrollmentId: string }).enrollmentId)).toEqual([
      ...['a', 'b', 'c', 'd', 'e'],
    ]);
    expect(keys).toHaveLength(5);
  });

  it('Enter does the touch of the current row, p shows its page', async () => {
    const { onAction } = show();
    await userEvent.keyboard('{Enter}');
    expect(onAction).toHaveBeenLastCalledWith(cleo, { type: 'do' });
    await userEvent.keyboard('p');
    expect(onAction).toHaveBeenLastCalledWith(cleo, { type: 'prospect' });
  });

  it('G8: nothing is selected where nothing can be done, and Escape clears', async () => {
    const waiting = nudge({ state: 'waiting', channel: null, dueAt: null });
    show({ nudges: [waiting] });
    await userEvent.keyboard('c');
    expect(screen.queryByRole('toolbar')).toBeNull();
    cleanup();
    show();
    await userEvent.keyboard('c');
    expect(screen.getByRole('toolbar', { name: '1 selected' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('undoes with u: the row that was acted on, else the last act', async () => {
    const { onUndoLast } = show();
    await userEvent.keyboard('u');
    expect(onUndoLast).toHaveBeenCalledOnce();
  });

  it('leaves keys alone while something lies over the list, and with Ctrl held', async () => {
    const { onAction, onHelp } = show({ covered: true });
    await userEvent.keyboard('jd?');
    expect(onAction).not.toHaveBeenCalled();
    expect(onHelp).not.toHaveBeenCalled();
  });

  it('acts on all checked rows at once', async () => {
    const { onBulk } = show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Ada Field' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Ben Brook' }));
    const bar = screen.getByRole('toolbar', { name: '2 selected' });
    await userEvent.click(within(bar).getByRole('button', { name: 'Done: 2 selected' }));
    expect(onBulk).toHaveBeenCalledExactlyOnceWith([ada, ben], { type: 'done' });
    expect(screen.queryByRole('toolbar')).toBeNull();
  });

  it('filters by channel and cadence', async () => {
    const { onView } = show();
    await userEvent.click(screen.getByRole('button', { name: 'Group and filter' }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Channel' }), 'Call');
    expect(onView).toHaveBeenLastCalledWith({ grouping: 'day', channel: 'call', cadenceId: null });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cadence' }), 'Steady');
    expect(onView).toHaveBeenLastCalledWith({ grouping: 'day', channel: null, cadenceId: 'steady' });
  });

  it('is proud of being empty, and says what comes next', () => {
    show({ nudges: [], next: { name: 'Finn Lake', dueAt: '2026-11-25T09:00' } });
    expect(screen.getByText('Nothing due')).toBeTruthy();
    expect(screen.getByText(/^Next: Finn Lake, tomorrow 9:00\sAM$/u)).toBeTruthy();
  });

  it('offers the way out of a filter that hides all', async () => {
    const { onView } = show({ nudges: [], view: { grouping: 'day', channel: 'meeting', cadenceId: null } });
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(onView).toHaveBeenLastCalledWith({ grouping: 'day', channel: null, cadenceId: null });
  });

  it('shows nothing for the first moment of loading, then quiet shapes', async () => {
    show({ nudges: null });
    expect(screen.queryByRole('status')).toBeNull();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Loading'));
  });

  it('says what went wrong, that nothing was lost, and tries again', async () => {
    const { onRetry } = show({ problem: 'The log could not be opened. Nothing was lost.' });
    expect(screen.getByRole('alert').textContent).toContain('Nothing was lost');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
