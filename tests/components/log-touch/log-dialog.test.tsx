// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { LogDialog, type LogDialogProps } from '@/components/log-touch/log-dialog';
import { nudge } from '../nudges';
import { renderWithWords } from '../render';

const values = [
  { id: 'v1', title: 'Audit guide' },
  { id: 'v2', title: 'Case study' },
];

function open(over: Partial<LogDialogProps> = {}) {
  const onLog = vi.fn<LogDialogProps['onLog']>();
  renderWithWords(<LogDialog nudge={nudge()} values={values} onClose={vi.fn()} onLog={onLog} {...over} />);
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Log it' }));
  return { onLog, save };
}

const gave = () => screen.queryByRole('combobox', { name: 'What you gave' });

describe('what a touch gave', () => {
  test('is nothing unless the rep says so', async () => {
    const { onLog, save } = open();
    expect(screen.getByRole<HTMLOptionElement>('option', { name: 'Nothing in particular' }).selected).toBe(true);
    await save();
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ valueItemId: null, countsAsStep: true });
  });

  test('is the item chosen, in the order of the rep', async () => {
    const { onLog, save } = open();
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'What you gave' });
    expect([...select.options].map(({ text }) => text)).toEqual(['Nothing in particular', 'Audit guide', 'Case study']);
    await userEvent.selectOptions(select, 'Case study');
    await save();
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ valueItemId: 'v2' });
  });

  test('is not asked of a touch by the prospect, nor kept from before', async () => {
    const { onLog, save } = open();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What you gave' }), 'Audit guide');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who reached out' }), 'They did');
    expect(gave()).toBeNull();
    await save();
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ direction: 'inbound', valueItemId: null });
  });

  test('is not asked of a rep who has nothing to give', () => {
    open({ values: [] });
    expect(screen.getByRole('combobox', { name: 'How it went' })).toBeTruthy();
    expect(gave()).toBeNull();
  });
});

describe('field case E7: a touch that does not do the step that is due', () => {
  test('may move that step to another day', async () => {
    const { onLog, save } = open();
    expect(screen.queryByLabelText('Move that step to')).toBeNull();
    await userEvent.click(screen.getByRole('checkbox', { name: 'This does the step that is due' }));
    fireEvent.change(screen.getByLabelText('Move that step to'), { target: { value: '2026-12-01' } });
    await save();
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ countsAsStep: false, moveStepTo: '2026-12-01' });
  });

  test('leaves its day alone where none is said', async () => {
    const { onLog, save } = open();
    await userEvent.click(screen.getByRole('checkbox', { name: 'This does the step that is due' }));
    await save();
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ countsAsStep: false, moveStepTo: null });
  });
});
