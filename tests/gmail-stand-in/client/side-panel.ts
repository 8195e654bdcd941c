import { el } from './dom.ts';

/** Google's own companions, by their sign. */
const COMPANIONS = { calendar: '▦', keep: '◉', tasks: '✔', contacts: '☻' };

/**
 * The column at the right as Gmail builds it since November 2024: the panel of a companion, which has no width until one is
 * opened, and the strip of icons beside it, which can be hidden.
 */
export function sidePanel(): HTMLElement {
  const panel = el('div.brC-brG');
  const wrapper = el('div.WN9Ejb.br3', {}, panel);
  wrapper.hidden = true;
  const open = (tab: HTMLElement) => {
    const isOpen = tab.getAttribute('aria-selected') === 'true';
    for (const each of tabs) each.setAttribute('aria-selected', String(each === tab && !isOpen));
    wrapper.hidden = isOpen;
  };
  const tabs = Object.entries(COMPANIONS).map(([name, sign]) => {
    const tab = el('div.bse-bvF-I.aT5-aOt-I', { role: 'tab', 'aria-selected': 'false', 'data-stand-in': name }, sign);
    tab.addEventListener('click', () => open(tab));
    return tab;
  });
  const icons = el(
    'div.brC-aT5-aOt-Jw',
    { role: 'complementary' },
    el('div.brC-aT5-aOt-bsf-Jw', {}, el('div.brC-bsf-aT5-aOt', { role: 'tablist' }, ...tabs)),
  );
  const strip = el('div.bAw.bcf.it', {}, icons);
  const column = el('div.aUx', {}, wrapper, strip);
  const fold = el('div', { role: 'button', tabindex: '0', 'data-stand-in': 'fold-side-panel' }, '‹');
  fold.addEventListener('click', () => column.classList.toggle('folded'));
  strip.append(fold);
  return column;
}
