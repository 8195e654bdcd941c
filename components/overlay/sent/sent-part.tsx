import { findElement } from '@/lib/gmail/page/find-place';
import { toast as toastPlace } from '@/lib/gmail/page/selectors';
import { measureNavigation } from '../frame/nav-room';
import type { OverlayEnv, OverlayPart } from '../frame/overlay-env';
import { createReactSurface } from '../frame/react-surface';
import cardCss from './send-card.css?inline';
import { SendCards, type ShownCard } from './send-cards';
import { nextShownCards } from './shown-cards';

/** Room for Gmail's toast where none is shown yet, in px: it stands 24 above the edge and is one line high. */
const TOAST_ROOM = 76;
/** Most closed cards remembered. */
const MAX_GONE = 200;

/** The cards after a send. */
export function sentPart(env: OverlayEnv): OverlayPart {
  const surface = createReactSurface(env, 'sent', cardCss);
  const gone = new Set<string>();
  let cards: ShownCard[] = [];

  const keepOffToast = () => {
    const toast = findElement(env.page.document, toastPlace)?.getBoundingClientRect();
    const isUp = toast !== undefined && toast.height > 0 && toast.top > 0 && toast.top < env.page.innerHeight;
    const top = isUp ? env.page.innerHeight - toast.top : 0;
    measureNavigation(env.page, surface.mount);
    surface.mount.style.setProperty('--nt-toast-top', `${Math.max(TOAST_ROOM, top)}px`);
  };
  const draw = () => {
    keepOffToast();
    const { now, cadences } = env.state();
    surface.render(
      <SendCards
        cards={cards}
        now={now.local}
        cadences={cadences}
        onChoose={(messageId, address, choice) => env.gmail.chooseOnCard({ messageId, address, choice })}
        onGone={(messageId) => {
          if (gone.size >= MAX_GONE) gone.clear();
          gone.add(messageId);
          cards = cards.filter(({ card }) => card.messageId !== messageId);
          draw();
        }}
      />,
    );
  };
  env.page.addEventListener('resize', keepOffToast, { signal: env.signal });

  return {
    async refresh() {
      const named = await env.gmail.cards({ mailbox: env.mailbox });
      if (env.signal.aborted || env.page.document.hidden) return true;
      cards = nextShownCards(cards, named, gone);
      draw();
      return true;
    },
    redraw: () => {
      if (cards.length > 0) keepOffToast();
    },
  };
}
