import type { GmailService } from '@/lib/messages/contract';
import { createOverlayActs } from './overlay-acts';
import type { GmailParts } from './parts';
import { createReports } from './reports';
import { createViews } from './views';

/**
 * What the adapter and the overlay in one Gmail tab may ask for. `tabId` comes from the browser, not from the message.
 */
export function createGmailService(parts: GmailParts, tabId: number): GmailService {
  return { ...createReports(parts, tabId), ...createViews(parts), ...createOverlayActs(parts, tabId) };
}
