/** Drafts open on the page. Read in place and on demand; nothing of them is kept. */
import { allElements, findElement } from './require-element';

export interface OpenDraft {
  /** The compose window, or the inline reply. */
  frame: HTMLElement;
  body: HTMLElement;
  /** The id it will be sent under, `msg-a:…`; null where the page does not say. */
  messageId: string | null;
  /** Confirmed recipients (chips), lower-cased, in order, each once. */
  recipients: string[];
  subject: string;
  isReply: boolean;
}

const MOST_RECIPIENTS = 50;

/** The drafts now open, without those folded away or not yet drawn. */
export function readOpenDrafts(page: Document): OpenDraft[] {
  const frames = new Set(
    allElements(page, 'compose').map((mark) => mark.closest<HTMLElement>('[role="dialog"]') ?? mark),
  );
  return [...frames].flatMap((frame): OpenDraft[] => {
    const body = findElement(frame, 'draftBody');
    if (body === null || frame.getClientRects().length === 0) return [];
    const recipients = allElements(frame, 'draftRecipient')
      .map((chip) => chip.getAttribute('data-hovercard-id')?.trim().toLowerCase() ?? '')
      .filter((address) => address.includes('@') && address.length <= 320);
    const subject = findElement(frame, 'draftSubject');
    const parent = findElement(frame, 'draftParent');
    const id = findElement(frame, 'draftId');
    return [
      {
        frame,
        body,
        messageId: id instanceof HTMLInputElement ? (/^#?(msg-a:[\w-]{1,80})$/.exec(id.value)?.[1] ?? null) : null,
        recipients: [...new Set(recipients)].slice(0, MOST_RECIPIENTS),
        subject: (subject instanceof HTMLInputElement ? subject.value : '').slice(0, 1_000),
        isReply: parent instanceof HTMLInputElement && parent.value !== '',
      },
    ];
  });
}

/** What the rep has written, without what was quoted. Stays on the page. */
export function draftText(draft: OpenDraft): string {
  const quote = findElement(draft.body, 'draftQuote');
  const all = draft.body.innerText ?? '';
  const quoted = quote?.innerText ?? '';
  return (quoted !== '' && all.includes(quoted) ? all.slice(0, all.indexOf(quoted)) : all).slice(0, 20_000);
}
