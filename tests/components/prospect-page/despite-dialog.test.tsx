// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Refused } from '@/components/acts/use-acts';
import { DespiteDialog, type DespiteDialogProps } from '@/components/prospect-page/despite-dialog';
import { NOW } from '../nudges';
import { renderWithWords } from '../render';
import { ada } from './ada-page';

const enroll = { type: 'enroll', prospectId: ada.id, cadenceId: 'steady', afterTouchId: null } as const;
const told: Refused = {
  name: 'Ada Field',
  commands: [enroll],
  refusal: { code: 'opted-out', detail: { teammate: 'Robin', day: '2026-11-20' } },
};

function show(refused: Refused | null) {
  const onGoOn = vi.fn<DespiteDialogProps['onGoOn']>();
  renderWithWords(<DespiteDialog refused={refused} now={NOW} onGoOn={onGoOn} />);
  return onGoOn;
}

test('says whom they told and when, and starts all the same where the rep says so', async () => {
  const onGoOn = show(told);
  const dialog = screen.getByRole('alertdialog', { name: 'Start although Ada Field wants no more mail?' });
  expect(dialog.textContent).toContain('Ada Field told Robin so (Fri, Nov 20)');
  expect(dialog.textContent).toContain('holds for your whole team');
  await userEvent.click(screen.getByRole('button', { name: 'Start all the same' }));
  expect(onGoOn).toHaveBeenCalledWith([{ ...enroll, despite: true }]);
});

test('starts nothing where the rep leaves it', async () => {
  const onGoOn = show(told);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onGoOn).not.toHaveBeenCalled();
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test.each([null, { ...told, refusal: { code: 'already-paused' as const, detail: {} } }])(
  'asks nothing else',
  (refused) => {
    show(refused);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  },
);
