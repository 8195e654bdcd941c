// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { ProspectPageProps } from '@/components/prospect-page/prospect-page';
import { ada, running, show } from './ada-page';

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
