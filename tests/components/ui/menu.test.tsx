// @vitest-environment happy-dom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { Menu } from '@/components/ui/menu';
import { itemBeginning } from '@/components/ui/menu-keys';
import { Popover } from '@/components/ui/popover';

const focused = () => document.activeElement?.textContent;

function Screen({ said }: { said: string[] }) {
  const [ticked, setTicked] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for a list with keys of its own
    <div onKeyDown={({ key }) => said.push(`list ${key}`)}>
      <Menu
        trigger={<button type="button">More</button>}
        entries={[
          { id: 'skip', label: 'Skip', onSelect: () => said.push('skip') },
          'separator',
          { id: 'pause', label: 'Pause', onSelect: () => said.push('pause') },
          { id: 'gone', label: 'Gone', disabled: true, onSelect: () => said.push('gone') },
          { id: 'stop', label: 'Stop', ticked, onSelect: () => setTicked(!ticked) },
        ]}
      />
      <Popover label="Form" trigger={<button type="button">Form</button>}>
        <input aria-label="Field" />
      </Popover>
    </div>
  );
}

it('a menu is opened, walked through and left by keys alone, and the list around hears none of them', async () => {
  const said: string[] = [];
  render(<Screen said={said} />);
  const more = screen.getByRole('button', { name: 'More' });
  more.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect([more.getAttribute('aria-expanded'), focused()]).toEqual(['true', 'Skip']);
  const walked: unknown[] = [];
  for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{ArrowUp}', '{Home}', '{End}', 'P']) {
    await userEvent.keyboard(key);
    walked.push(focused());
  }
  expect(walked).toEqual(['Pause', 'Stop', 'Skip', 'Stop', 'Skip', 'Stop', 'Pause']);
  await userEvent.keyboard('{Escape}');
  expect([screen.queryByRole('menu'), focused()]).toEqual([null, 'More']);
  await userEvent.keyboard('{Enter}{End}{Enter}');
  expect(screen.getByRole('menuitemcheckbox', { name: 'Stop' }).getAttribute('aria-checked')).toBe('true');
  await userEvent.keyboard('{Tab}');
  expect([screen.queryByRole('menu'), focused()]).toEqual([null, 'More']);
  expect(said.filter((each) => each !== 'list Enter')).toEqual([]);
});

it('an item acts once and closes; a disabled one does neither', async () => {
  const said: string[] = [];
  render(<Screen said={said} />);
  await userEvent.click(screen.getByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('menuitem', { name: 'Gone' }));
  expect(screen.getByRole('menu', { name: 'More' })).toBeTruthy();
  await userEvent.click(screen.getByRole('menuitem', { name: 'Pause' }));
  expect([said, screen.queryByRole('menu')]).toEqual([['pause'], null]);
});

it('a press or a focus elsewhere closes a surface, one on its button only once', async () => {
  render(
    <>
      <Screen said={[]} />
      <p>elsewhere</p>
    </>,
  );
  const form = screen.getByRole('button', { name: 'Form' });
  await userEvent.click(form);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Field' }));
  await userEvent.click(form);
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(form);
  await userEvent.click(screen.getByText('elsewhere'));
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(form);
  screen.getByRole('button', { name: 'More' }).focus();
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
});

it.each([
  ['s', 0, 2],
  ['s', 2, 0],
  ['sto', 0, 2],
  ['st', 2, 2],
  ['x', 0, -1],
])('letters %s from item %d lead to item %d', (typed, at, expected) => {
  expect(itemBeginning(['Skip', 'Pause', 'Stop'], typed, at)).toBe(expected);
});
