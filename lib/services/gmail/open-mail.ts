import { prospectPage } from '@/lib/storage/queries';
import { knownAccounts } from '../accounts';
import type { BrowserApi, Deps } from '../deps';
import { markReplyIntent } from './reply-intent';

/**
 * Opens the last thread with a prospect in Gmail, in the account it belongs to; `withAnswer` opens an answer in it, and a new
 * mail to them where no thread is known. False when there is nothing to open.
 */
export async function openMail(
  deps: Deps,
  browserApi: Pick<BrowserApi, 'openGmail' | 'openNewMail'>,
  prospectId: string,
  withAnswer: boolean,
): Promise<boolean> {
  const page = await prospectPage(deps.db, prospectId);
  if (!page) return false;
  const legacyThreadId = page.touches.find((touch) => touch.legacyThreadId !== null)?.legacyThreadId;
  const [address] = page.prospect.addresses;
  // Account numbers change, so N is looked up at each call; a browser with one account has N = 0 only.
  const index = (await knownAccounts(deps))[page.prospect.mailbox] ?? 0;
  if (legacyThreadId) {
    if (withAnswer) await markReplyIntent(deps, legacyThreadId);
    await browserApi.openGmail(index, `#all/${legacyThreadId}`);
    // A tab that shows the thread already hears of it by no change of its address.
    if (withAnswer) deps.changed();
    return true;
  }
  if (!withAnswer || address === undefined) return false;
  await browserApi.openNewMail(index, address);
  return true;
}
