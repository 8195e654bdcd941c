// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { TeamJoin } from '@/components/options/sync/team-join';
import { TeamMembers } from '@/components/options/sync/team-members';
import type { JoinRefusal } from '@/lib/messages/sync-contract';
import { renderWithWords } from '../../render';

describe('joining a team', () => {
  function show(refusal: JoinRefusal | null = null, removedAt: number | null = null) {
    const [onFound, onJoin] = [vi.fn(), vi.fn()];
    renderWithWords(
      <TeamJoin removedAt={removedAt} refusal={refusal} busy={false} onFound={onFound} onJoin={onJoin} />,
    );
    return { onFound, onJoin, user: userEvent.setup() };
  }

  it('says beforehand what teammates see, and what they never do', () => {
    show();
    for (const words of [/the day and the channel/, /want no more mail/, /your notes, subjects, texts/])
      expect(screen.getByText(words)).toBeTruthy();
  });

  it('begins one by a name alone, and joins one by a code', async () => {
    const { onFound, onJoin, user } = show();
    expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(true);
    await user.type(screen.getByLabelText('Your name'), 'Kim');
    await user.click(screen.getByRole('button', { name: 'Begin a team' }));
    expect(onFound).toHaveBeenCalledExactlyOnceWith('Kim');
    await user.type(screen.getByLabelText('Code from a teammate'), 'NTT1.abc');
    await user.click(screen.getByRole('button', { name: 'Join the team' }));
    expect(onJoin).toHaveBeenCalledExactlyOnceWith({ code: 'NTT1.abc', name: 'Kim' });
  });

  it.each([
    ['bad-code', /no code of Next Touch/],
    ['other-server', /server of another team/],
    ['bad-name', /1 to 60 characters/],
  ] as const)('says why it could not: %s', (refusal, words) => {
    show(refusal);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says that a teammate removed the rep, and what to do', () => {
    show();
    expect(screen.queryByRole('status')).toBeNull();
    show(null, Date.UTC(2026, 10, 20, 12));
    expect(screen.getByRole('status').textContent).toMatch(/removed you .*Nov 20, 2026.* ask a teammate for a code/);
  });
});

describe('the members of a team', () => {
  it('are removed and left after a question, the rep by nobody else', async () => {
    const [onInvite, onRemove, onLeave] = [vi.fn(), vi.fn(), vi.fn()];
    const user = userEvent.setup();
    const teammates = [
      { id: 'r', name: 'Robin', joinedAt: Date.UTC(2026, 10, 2), isThis: false },
      { id: 'k', name: 'Kim', joinedAt: Date.UTC(2026, 10, 3), isThis: true },
    ];
    renderWithWords(<TeamMembers {...{ teammates, onInvite, onRemove, onLeave }} />);
    expect(screen.queryByRole('button', { name: 'Remove Kim' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove Robin' }));
    expect(onRemove).not.toHaveBeenCalled();
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Remove' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('r');
    await user.click(screen.getByRole('button', { name: 'Leave the team' }));
    await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Leave the team' }));
    expect(onLeave).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'Add a teammate' }));
    expect(onInvite).toHaveBeenCalledOnce();
  });
});
