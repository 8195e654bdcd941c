import type { Boot } from '../server/page-response.ts';

/** What the server told this page about itself. */
export const boot: Boot = JSON.parse(document.getElementById('stand-in-boot')?.textContent ?? '{}');

/** Every address of the account. */
export const ownAddresses = new Set([boot.address, ...boot.aliases].map((each) => each.toLowerCase()));

export const search = new URLSearchParams(location.search);

/** A window with nothing but one compose (`view=btop`) or one thread (`/popout`). */
export const ownWindow: 'compose' | 'thread' | null =
  search.get('view') === 'btop' ? 'compose' : location.pathname.endsWith('/popout') ? 'thread' : null;
