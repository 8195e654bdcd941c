// @vitest-environment happy-dom
import '@testing-library/jest-dom/vitest';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { type KnownPerson, typedAddress } from '@/components/log-touch/by-hand';
import { ByHandDialog, type ByHandDialogProps } from '@/components/log-touch/by-hand-dialog';
import { renderWithWords } from '../render';

const ada: KnownPerson = {
  prospectId: 'p1',
  name: 'Ada Field',
  address: 'ada@acme.example',
  mailbox: 'robin@vendor.example',
  stepOf: 'e1',
  isEnrolled: true,
};
const ben: KnownPerson = { ...ada, prospectId: 'p2', name: '', address: 'ben@globex.example', stepOf: null };

function open(over: Partial<ByHandDialogProps> = {}) {
  const onLog = vi.fn<ByHandDialogProps['onLog']>();
  const find = async (text: string) =>
    [ada, ben].filter(({ name, address }) => `${name} ${address}`.toLowerCase().includes(text.toLowerCase()));
  renderWithWords(
    <ByHandDialog
      text=""
      now="2026-11-24T10:05"
      find={find}
      mailboxes={['robin@vendor.example']}
      cadences={[{ id: 'steady', name: 'Steady' }]}
      values={[{ id: 'v1', title: 'Audit guide' }]}
      onClose={vi.fn()}
      onLog={onLog}
      {...over}
    />,
  );
  const save = () => userEvent.click(screen.getByRole('button', { name: 'Log it' }));
  return { onLog, save };
}

const who = () => screen.getByRole('textbox', { name: 'Prospect' });

test('a prospect picked by name: an email just now, which does the step that is due', async () => {
  const { onLog, save } = open();
  await userEvent.type(who(), 'ada');
  await userEvent.click(await screen.findByRole('button', { name: /^Ada Field/ }));
  expect(screen.getByRole('button', { name: 'Somebody else' })).toHaveFocus();
  expect(screen.queryByRole('combobox', { name: 'Follow up by' })).toBeNull();
  await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), ' Sent from the phone ');
  await save();
  expect(onLog).toHaveBeenCalledExactlyOnceWith({
    who: ada,
    ...{ channel: 'email', direction: 'outbound', outcome: null, note: 'Sent from the phone', valueItemId: null },
    ...{ local: null, countsAsStep: true, moveStepTo: null, enrollIn: null },
  });
});

test('somebody new by address, yesterday, with what it gave and the cadence it starts', async () => {
  const { onLog, save } = open({ text: 'Cleo@Initech.example' });
  await userEvent.click(await screen.findByRole('button', { name: 'New prospect: cleo@initech.example' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Name' }), 'Cleo Marsh');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Channel' }), 'Call');
  fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-11-23' } });
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: '15:30' } });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What you gave' }), 'Audit guide');
  await save();
  expect(onLog).toHaveBeenCalledExactlyOnceWith({
    who: { address: 'cleo@initech.example', name: 'Cleo Marsh', mailbox: 'robin@vendor.example' },
    ...{ channel: 'call', direction: 'outbound', outcome: null, note: null, valueItemId: 'v1' },
    ...{ local: '2026-11-23T15:30', countsAsStep: false, moveStepTo: null, enrollIn: 'steady' },
  });
});

test('a reply noted by hand does no step and starts no cadence', async () => {
  const { onLog, save } = open();
  await userEvent.type(who(), 'ada');
  await userEvent.click(await screen.findByRole('button', { name: /^Ada Field/ }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Who reached out' }), 'They did');
  expect(screen.queryByRole('checkbox')).toBeNull();
  await save();
  expect(onLog.mock.calls[0]?.[0]).toMatchObject({
    direction: 'inbound',
    countsAsStep: false,
    moveStepTo: null,
    enrollIn: null,
  });
});

describe('nothing is logged, and the field says why', () => {
  test('without anybody', async () => {
    const { onLog, save } = open();
    await save();
    expect(screen.getByRole('alert')).toHaveTextContent('Pick a prospect from the list first.');
    await userEvent.type(who(), 'nobody');
    expect(await screen.findByRole('status')).toHaveTextContent('Type the whole address');
    expect(onLog).not.toHaveBeenCalled();
  });

  test('for a moment to come', async () => {
    const { onLog, save } = open();
    await userEvent.type(who(), 'ben');
    await userEvent.click(await screen.findByRole('button', { name: 'ben@globex.example' }));
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '10:06' } });
    expect(screen.getByRole('alert')).toHaveTextContent('That moment is still to come.');
    await save();
    expect(onLog).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('Time'), { target: { value: '10:05' } });
    await save();
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ who: ben, local: '2026-11-24T10:05', countsAsStep: false });
  });

  test('for somebody new of no account known', async () => {
    const { onLog, save } = open({ text: 'cleo@initech.example', mailboxes: [] });
    await userEvent.click(await screen.findByRole('button', { name: /^New prospect/ }));
    await save();
    expect(screen.getByRole('alert')).toHaveTextContent('Type your own address');
    expect(onLog).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: 'Your Gmail address' }), 'Robin@vendor.example');
    await save();
    expect(onLog.mock.calls[0]?.[0]).toMatchObject({ who: { mailbox: 'robin@vendor.example' } });
  });
});

test.each([
  [' Ada@Acme.Example ', 'ada@acme.example'],
  ['ada@acme', null],
  ['ada', null],
  ['ada field@acme.example', null],
  ['<ada@acme.example>', null],
  [`${'a'.repeat(310)}@acme.example`, null],
])('%j is the address %j', (text, address) => expect(typedAddress(text)).toBe(address));
