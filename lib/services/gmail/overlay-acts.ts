import type { GmailService } from '@/lib/messages/contract';
import { rememberValueItem } from '../value-items/draft-value-items';
import { chooseOnCard } from './choose-on-card';
import { openMail } from './open-mail';
import { FOLDED_KEY, type GmailParts, lower } from './parts';

const CONDITIONS_FILE = '/content-scripts/conditions.js';

/** What the rep does in the overlay, but for commands to the log. */
export function createOverlayActs(
  parts: GmailParts,
  tabId: number,
): Pick<
  GmailService,
  | 'chooseOnCard'
  | 'openChecklist'
  | 'answerCatchUp'
  | 'openProspect'
  | 'writeTo'
  | 'saveOverlay'
  | 'draftHasValueItem'
  | 'bringConditions'
> {
  const { deps, browserApi, sends, catchUp, inOrder } = parts;
  const { db } = deps;

  return {
    chooseOnCard: (input) => inOrder(() => chooseOnCard(deps, sends, input)),

    openChecklist: ({ withPalette }) => browserApi.openOwnPage(withPalette ? '/popup.html#palette' : '/popup.html'),

    async answerCatchUp({ show }) {
      await catchUp.service.dismiss();
      if (show) await browserApi.openOwnPage('/options.html#catch-up');
    },

    async openProspect({ mailbox, prospectId }) {
      const prospect = await db.prospects.get(prospectId);
      if (prospect?.mailbox !== lower(mailbox)) return false;
      await browserApi.openOwnPage(`/options.html#prospect/${encodeURIComponent(prospect.id)}`);
      return true;
    },

    async writeTo({ mailbox, prospectId }) {
      const prospect = await db.prospects.get(prospectId);
      return prospect?.mailbox === lower(mailbox) && openMail(deps, browserApi, prospectId, true);
    },

    saveOverlay: ({ folded }) => deps.local.set(FOLDED_KEY, folded),

    bringConditions: () => browserApi.runInTab(tabId, [CONDITIONS_FILE]),

    draftHasValueItem: (input) => inOrder(() => rememberValueItem(deps, input)),
  };
}
