import type { GmailService } from '@/lib/messages/contract';
import { createOverlayActs } from './overlay-acts';
import type { GmailParts } from './parts';
import { createReports } from './reports';
import { createViews } from './views';

/** What the adapter and the overlay in one Gmail tab may ask for. `tabId` is the browser's word, not the page's. */
export function createGmailService(parts: GmailParts, tabId: number): GmailService {
  return { ...createReports(parts, tabId), ...createViews(parts), ...createOverlayActs(parts, tabId) };
}
