import { Story } from '../../tests/gmail-stand-in/scenarios';
import type { Json } from '../../tests/gmail-stand-in/wire/json';

/** Sends a recorded request to a stand-in of its own: whether it is taken, and what it left in the mailbox. */
export function playIntoStandIn(request: unknown): string {
  const story = new Story();
  try {
    const { status } = story.ask('s', request as Json);
    const left = story.mailbox.messages().map(({ labels }) => labels.filter((each) => each.startsWith('^')).join(' '));
    return `stand-in: ${status}${left.length > 0 ? `, holds ${left.join(' | ')}` : ', holds nothing'}`;
  } catch (error) {
    return `stand-in: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    story.stop();
  }
}
