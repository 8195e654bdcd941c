import { boot } from './boot.ts';
import { el } from './dom.ts';
import { type Draft, type Field, parseRecipients } from './draft.ts';
import { words } from './words.ts';

/** A row of recipient chips with a field for typing; what is typed becomes chips on Enter, comma or leaving the field. */
export interface RecipientRow {
  element: HTMLElement;
  /** Turns what is typed into chips. */
  confirm(): void;
}

export function recipientRow(draft: Draft, field: Field, changed: () => void): RecipientRow {
  const chips = el('div.aH9', { role: 'listbox', 'aria-label': words[field] });
  const input = el('input.agP.aFw', {
    role: 'combobox',
    type: 'text',
    autocomplete: 'off',
    size: '20',
    'aria-label': words[field],
  });
  const draw = (): void => {
    chips.replaceChildren(
      ...draft[field].map((person) =>
        el(
          'div.afV',
          { role: 'option', 'data-hovercard-id': person.address, 'data-name': person.name || person.address },
          el('span.afX', {}, person.name || person.address),
          el('span.afP', { role: 'button', click: () => remove(person.address) }, '✕'),
        ),
      ),
    );
  };
  const remove = (address: string): void => {
    draft[field] = draft[field].filter((each) => each.address !== address);
    draw();
    changed();
  };
  const confirm = (): void => {
    if (!(input instanceof HTMLInputElement)) return;
    const people = parseRecipients(input.value);
    if (people.length === 0) return;
    draft[field].push(...people);
    input.value = '';
    draw();
    changed();
  };
  input.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey) return;
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    confirm();
  });
  input.addEventListener('blur', confirm);
  draw();
  const list = el('div.fX.aiL', { name: field }, chips, input);
  return { element: el('tr.bzf', {}, el('td.eV', {}, words[field]), el('td.eV', {}, list)), confirm };
}

/** The From row: a choice among the account's addresses. Hidden, as in Gmail, when there is but one. */
export function fromRow(draft: Draft, changed: () => void): HTMLElement {
  const hidden = el('input', { type: 'hidden', name: 'from', value: draft.from.address });
  const choice = el(
    'select.aJ6',
    { 'aria-label': words.from, 'data-stand-in': 'from' },
    ...[boot.address, ...boot.aliases].map((address) =>
      el('option', { value: address, selected: address === draft.from.address }, address),
    ),
  );
  choice.addEventListener('change', () => {
    if (!(choice instanceof HTMLSelectElement)) return;
    draft.from = { address: choice.value, name: boot.name };
    hidden.setAttribute('value', choice.value);
    changed();
  });
  const row = el('tr.bzf', {}, el('td.eV', {}, words.from), el('td.eV', {}, choice, hidden));
  if (boot.aliases.length === 0) row.hidden = true;
  return row;
}
