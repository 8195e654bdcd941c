/** Drafts open on the page. Read on demand; nothing of them is kept. */
import { allElements, findElement } from './find-place';
import * as places from './selectors';

/** One open draft. */
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

/** The compose window or inline reply around a mark: what holds the body too. Null while folded away or not yet drawn. */
function frameOf(mark: HTMLElement): HTMLElement | null {
  let around: HTMLElement | null = mark;
  while (around && findElement(around, places.draftBody) === null) around = around.parentElement;
  // The search has reached an element with another compose in it, so the body found is not of this one.
  if (around === null || allElements(around, places.composeMark).some((each) => each !== mark)) return null;
  return around.closest<HTMLElement>('[role="dialog"]') ?? around.closest<HTMLElement>('[role="region"]') ?? around;
}

/** The drafts now open, without those folded away or not yet drawn. */
export function readOpenDrafts(page: Document): OpenDraft[] {
  const frames = new Set(allElements(page, places.composeMark).map(frameOf));
  return [...frames].flatMap((frame): OpenDraft[] => {
    const body = frame && findElement(frame, places.draftBody);
    if (!frame || body === null || frame.getClientRects().length === 0) return [];
    const recipients = allElements(frame, places.draftRecipient)
      .map((chip) => chip.getAttribute('data-hovercard-id')?.trim().toLowerCase() ?? '')
      .filter((address) => address.includes('@') && address.length <= 320);
    const subject = findElement(frame, places.draftSubject);
    const parent = findElement(frame, places.draftParent);
    const id = findElement(frame, places.draftId);
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
  const quote = findElement(draft.body, places.draftQuote);
  const all = draft.body.innerText ?? '';
  const quoted = quote?.innerText ?? '';
  return (quoted !== '' && all.includes(quoted) ? all.slice(0, all.indexOf(quoted)) : all).slice(0, 20_000);
}
