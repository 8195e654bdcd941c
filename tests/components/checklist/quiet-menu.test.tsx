// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { QuietMenu, type QuietMenuProps } from '@/components/checklist/quiet-menu';
import { NOW } from '../nudges';
import { renderWithWords } from '../render';

async function open(name: RegExp, quietUntil: string | null = null) {
  const onQuiet = vi.fn<QuietMenuProps['onQuiet']>();
  const moments = { hour: '2026-11-24T10:05', tomorrow: '2026-11-25T09:00' };
  renderWithWords(<QuietMenu now={NOW} quietUntil={quietUntil} {...moments} onQuiet={onQuiet} />);
  await userEvent.click(screen.getByRole('button', { name }));
  return onQuiet;
}

describe('silence', () => {
  it('is for an hour or until tomorrow, and says until when', async () => {
    const onQuiet = await open(/^Notifications$/);
    await userEvent.click(screen.getByRole('menuitem', { name: /^Silent for an hour.*10:05/ }));
    expect(onQuiet).toHaveBeenCalledExactlyOnceWith('2026-11-24T10:05');
  });

  it('can be ended, and is not offered to end once over', async () => {
    const onQuiet = await open(/^Silent until today 10:05/, '2026-11-24T10:05');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Notify again now' }));
    expect(onQuiet).toHaveBeenCalledExactlyOnceWith(null);
  });

  it('is over when its moment has passed', async () => {
    await open(/^Notifications$/, '2026-11-24T09:00');
    expect(screen.queryByRole('menuitem', { name: 'Notify again now' })).toBeNull();
  });
});
