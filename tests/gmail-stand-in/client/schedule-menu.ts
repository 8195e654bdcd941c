import { boot } from './boot.ts';
import { el } from './dom.ts';
import { words } from './words.ts';

const HOUR = 3_600_000;

/** Tomorrow at eight, tomorrow at one, and any moment. Local time. */
function choices(now: number): number[] {
  const morning = new Date(now);
  morning.setDate(morning.getDate() + 1);
  morning.setHours(8, 0, 0, 0);
  return [morning.getTime(), morning.getTime() + 5 * HOUR];
}

/** The menu behind the arrow beside Send, then the choice of a time. `choose` gets epoch ms. */
export function openScheduleMenu(anchor: EventTarget | null, choose: (at: number) => void): void {
  if (!(anchor instanceof HTMLElement)) return;
  const item = el(
    'div.J-N.yr',
    { role: 'menuitem', selector: 'scheduledSend', tabindex: '0', click: () => pickTime(menu, choose) },
    words.schedule,
  );
  const menu = el('div.J-M.aX0', { role: 'menu' }, item);
  const { left, top } = anchor.getBoundingClientRect();
  menu.style.left = `${left}px`;
  menu.style.bottom = `${window.innerHeight - top}px`;
  document.body.append(menu);
  setTimeout(() => document.addEventListener('click', () => menu.remove(), { once: true }));
}

function pickTime(menu: HTMLElement, choose: (at: number) => void): void {
  menu.remove();
  const format = new Intl.DateTimeFormat(boot.language, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const dialog = el('div.Kj-JD.uW2Fw', { role: 'dialog', 'aria-label': words.schedule });
  const chosen = (at: number): void => {
    dialog.remove();
    choose(at);
  };
  const presets = choices(Date.now()).map((at) =>
    el(
      'div.Az.AM',
      { role: 'menuitem', tabindex: '0', 'data-at': String(at), click: () => chosen(at) },
      format.format(at),
    ),
  );
  const moment = el('input', { type: 'datetime-local', 'data-stand-in': 'schedule-at' });
  moment.addEventListener('change', () => {
    if (moment instanceof HTMLInputElement && moment.value) chosen(new Date(moment.value).getTime());
  });
  dialog.append(el('h2.Kj-JD-K7', {}, words.schedule), ...presets, moment);
  document.body.append(dialog);
}
