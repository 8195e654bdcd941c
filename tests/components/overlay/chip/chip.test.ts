// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createChip } from '@/components/overlay/chip/chip';
import { watchApproach } from '@/components/overlay/frame/surface';

function make() {
  let root: ShadowRoot | undefined;
  const attach = Element.prototype.attachShadow;
  const spy = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, { ...init, mode: 'open' });
    return root;
  });
  const events = { onPoint: vi.fn(), onLeave: vi.fn(), onPress: vi.fn() };
  const end = new AbortController();
  const face = { state: 'due' as const, words: 'Call today', name: 'Call today: Ada Example' };
  watchApproach(document, end.signal);
  const node = createChip(document, [], face, 'light', events, end.signal);
  document.body.append(node.host);
  const mode = spy.mock.calls[0]?.[0]?.mode;
  spy.mockRestore();
  const button = root?.querySelector('button');
  if (!button) throw new Error('no button');
  return { ...node, button, events, end, mode };
}

test('is closed to the page, names itself, and has a picture beside its words', () => {
  const { host, button, mode } = make();
  expect(mode).toBe('closed');
  expect(host.tagName).toBe('NEXT-TOUCH-CHIP');
  expect(button.getAttribute('aria-label')).toBe('Call today: Ada Example');
  expect(button.textContent).toBe('Call today');
  expect(button.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

const send = (target: Element, types: readonly string[]) => {
  for (const type of types) target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
};

test.each([
  ['by pointer', ['pointerover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']],
  ['by key', ['focusin', 'keydown', 'keypress', 'keyup', 'click']],
  ['by a screen reader, which may not focus it before', ['mousedown', 'mouseup', 'click']],
])("a press %s is ours alone: Gmail's row hears nothing of it", (_, types) => {
  const { host, button, events } = make();
  const row = document.createElement('div');
  const onRow = vi.fn();
  for (const type of types.filter((each) => each !== 'pointerover' && each !== 'focusin'))
    row.addEventListener(type, onRow);
  row.append(host);
  document.body.append(row);
  send(button, types);
  expect(events.onPress).toHaveBeenCalledOnce();
  expect(onRow).not.toHaveBeenCalled();
});

test.each([
  ['pointed at', ['pointerover', 'pointerenter'], ['pointerleave']],
  ['focused', ['focus', 'focusin'], ['blur', 'focusout']],
])('tells when it is %s, and when no more', (_, there, gone) => {
  const { button, events } = make();
  send(button, there);
  expect(events.onPoint).toHaveBeenCalledOnce();
  expect(events.onLeave).not.toHaveBeenCalled();
  send(button, gone);
  expect(events.onLeave).toHaveBeenCalledOnce();
});

test('says nothing after its end', () => {
  const { button, events, end } = make();
  end.abort();
  button.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
  expect(events.onPress).not.toHaveBeenCalled();
});
