// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { StagesDialog, type StagesDialogProps } from '@/components/options/pipeline/stages-dialog';
import { renderWithWords } from '../render';

const DEMO = { id: 'demo', name: 'Demo', colour: 'amber' as const };

function show(stages: StagesDialogProps['stages']) {
  const onSave = vi.fn<StagesDialogProps['onSave']>();
  renderWithWords(<StagesDialog open stages={stages} onClose={vi.fn()} onSave={onSave} />);
  return { onSave, user: userEvent.setup() };
}

it('adds, names, colours and removes stages; nothing is saved without a name', async () => {
  const { onSave, user } = show([DEMO]);
  await user.click(screen.getByRole('button', { name: 'Add a stage' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText('Each stage needs a name.')).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
  await user.type(screen.getAllByRole('textbox', { name: 'Name' })[1] as HTMLElement, ' Legal ');
  await user.selectOptions(screen.getAllByRole('combobox', { name: 'Colour' })[1] as HTMLElement, 'Green');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSave).toHaveBeenCalledExactlyOnceWith([DEMO, { id: expect.any(String), name: 'Legal', colour: 'green' }]);
  await user.click(screen.getByRole('button', { name: 'Remove Demo' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSave.mock.lastCall?.[0].map(({ name }) => name)).toEqual(['Legal']);
});
