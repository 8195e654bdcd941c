// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { Tab } from '@/components/checklist/list-items';
import { TabList } from '@/components/checklist/tab-list';
import { renderWithWords } from '../render';

function Screen({ disabled = false }) {
  const [tab, setTab] = useState<Tab>('todo');
  return <TabList tab={tab} onTab={setTab} due={3} disabled={disabled} />;
}

const selected = () => screen.getByRole('tab', { selected: true }).textContent;

it('arrows, Home and End choose a tab and take the focus along; Tab leaves', async () => {
  renderWithWords(<Screen />);
  await userEvent.tab();
  const walked: unknown[] = [];
  for (const key of ['{ArrowRight}', '{End}', '{ArrowRight}', '{ArrowLeft}', '{Home}']) {
    await userEvent.keyboard(key);
    walked.push(selected());
    expect(document.activeElement?.textContent).toBe(selected());
  }
  expect(walked).toEqual(['Coming', 'Waiting', 'To do3', 'Waiting', 'To do3']);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
});

it('a click chooses; nothing does while disabled', async () => {
  renderWithWords(<Screen />).unmount();
  renderWithWords(<Screen disabled />);
  await userEvent.click(screen.getByRole('tab', { name: 'Coming' }));
  expect(selected()).toBe('To do3');
});
