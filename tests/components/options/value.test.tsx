// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { ValueEditor, type ValueEditorProps } from '@/components/options/value/value-editor';
import { ValueExamples, type ValueExamplesProps } from '@/components/options/value/value-examples';
import { ValueList, type ValueListProps } from '@/components/options/value/value-list';
import type { ValueItem, ValueItemInput } from '@/lib/domain/compose/value-item';
import { fakePorts } from '../fake-ports';
import { renderWithWords } from '../render';

const CASE: ValueItem = {
  ...{ id: 'i1', kind: 'case', title: 'Case study', url: 'https://vendor.example/case', text: 'Look', note: '' },
  ...{ tags: [], stage: null },
  ...{ order: 0, createdAt: 0, archivedAt: null },
};

function edit(item: ValueItemInput | null = null, ports = fakePorts(), isSaved = true) {
  const events = {
    onSave: vi.fn<ValueEditorProps['onSave']>(async () => isSaved),
    onCancel: vi.fn<ValueEditorProps['onCancel']>(),
  };
  renderWithWords(<ValueEditor item={item} place="new" {...events} />, 'en-US', ports);
  return { ...events, user: userEvent.setup() };
}
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const save = () => screen.getByRole('button', { name: 'Save' });

describe('what was typed', () => {
  it('is there again after leaving, until it is saved or thrown away', async () => {
    const ports = fakePorts();
    await edit(null, ports).user.type(field('Title'), 'Story');
    cleanup();
    const again = edit(null, ports, false);
    expect(field('Title').value).toBe('Story');
    expect(screen.getByText('Kept from before. This is not saved yet.')).toBeTruthy();
    await again.user.type(field('Text'), 'Look');
    await again.user.click(save());
    cleanup();
    const failed = edit(null, ports);
    expect(field('Text').value).toBe('Look');
    await failed.user.click(save());
    cleanup();
    edit(null, ports);
    expect(field('Title').value).toBe('');
  });
});

describe('the editor', () => {
  it('saves what was filled in, with fields put in at the caret by button', async () => {
    const { user, onSave } = edit();
    expect(document.activeElement).toBe(field('Title'));
    await user.keyboard('Story');
    await user.click(screen.getByRole('radio', { name: 'Template' }));
    await user.type(field('Text'), 'Hi , a word on your team.');
    field('Text').setSelectionRange(3, 3);
    await user.click(screen.getByRole('button', { name: 'First name' }));
    expect(field('Text').value).toBe('Hi {{firstName}}, a word on your team.');
    expect(document.activeElement).toBe(field('Text'));
    expect(screen.getByTestId('value-preview').textContent).toBe('Hi Kim, a word on your team.');
    await user.type(field('When it helps'), 'Early');
    await user.type(field('Tags'), 'pricing, German');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Part of the cadence' }), 'Late');
    await user.click(save());
    const text = 'Hi {{firstName}}, a word on your team.';
    expect(onSave).toHaveBeenCalledExactlyOnceWith({
      kind: 'template',
      title: 'Story',
      url: null,
      text,
      note: 'Early',
      tags: ['pricing', 'German'],
      stage: 'late',
    });
  });

  it('says what is wrong when it is to be saved, goes there, and lets go when it is right', async () => {
    const { user, onSave } = edit();
    await user.type(field('Text'), 'Hi {{{{surname}}');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(save());
    expect(screen.getAllByRole('alert').map((each) => each.textContent)).toEqual([
      'It needs a title.',
      '{{surname}} is no field. Use the buttons under the text.',
    ]);
    expect(document.activeElement).toBe(field('Title'));
    await user.keyboard('Story');
    await user.clear(field('Text'));
    expect(screen.getByRole('alert').textContent).toContain('There must be something to give');
    await user.type(field('Link'), 'vendor.example');
    expect(screen.getByRole('alert').textContent).toContain('A link begins with https://');
    await user.clear(field('Link'));
    await user.type(field('Link'), 'https://vendor.example/guide');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('{Enter}');
    expect(onSave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ url: 'https://vendor.example/guide' }));
  });

  it('shows one that is there, with the link under the text, and leaves it alone', async () => {
    const { user, onSave, onCancel } = edit(CASE);
    expect(screen.getByTestId('value-preview').textContent).toBe('Look\nhttps://vendor.example/case');
    await user.type(field('Title'), ' changed');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onSave).not.toHaveBeenCalled();
  });
});

describe('the list', () => {
  function show(patch: Partial<ValueListProps>) {
    const events = {
      onArrange: vi.fn<ValueListProps['onArrange']>(),
      onCopy: vi.fn<ValueListProps['onCopy']>(),
      onArchive: vi.fn<ValueListProps['onArchive']>(),
      onRestore: vi.fn<ValueListProps['onRestore']>(),
    };
    renderWithWords(<ValueList items={[]} archived={[]} use={new Map()} {...events} {...patch} />);
    return events;
  }

  it('says so when it is empty', () => {
    show({});
    expect(screen.getByText(/^Nothing here yet/)).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('says what each is, and copies, archives and brings back', async () => {
    const gone = { ...CASE, id: 'i2', title: 'Old guide', archivedAt: 5 };
    const { onCopy, onArchive, onRestore } = show({ items: [CASE], archived: [gone] });
    const [item] = within(screen.getByRole('list', { name: 'What you give' })).getAllByRole('listitem');
    expect(item?.textContent).toContain('Case · https://vendor.example/case');
    expect(screen.getByRole('link', { name: 'Case study' }).getAttribute('href')).toBe('#value/i1');
    for (const entry of ['Copy', 'Archive']) {
      await userEvent.click(screen.getByRole('button', { name: 'More: Case study' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: entry }));
    }
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(CASE);
    expect(onArchive).toHaveBeenCalledExactlyOnceWith(CASE);
    await userEvent.click(screen.getByText('1 archived'));
    await userEvent.click(screen.getByRole('button', { name: 'Restore: Old guide' }));
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(gone);
  });
});

describe('the examples', () => {
  it('are taken with one click, and each once', async () => {
    const onUse = vi.fn<ValueExamplesProps['onUse']>();
    renderWithWords(<ValueExamples taken={['One question']} onUse={onUse} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByText(/^Hi \[First name\],/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Use it: A clear close' }));
    expect(onUse).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        kind: 'template',
        text: expect.stringMatching(/^Hi \{\{firstName\}\},\n\n.*\{\{company\}\}/s),
      }),
    );
  });
});
