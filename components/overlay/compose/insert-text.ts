import type { OpenDraft } from '@/lib/gmail/page/open-drafts';

/** Where the caret stands in a draft, null when it stands elsewhere. */
export function caretIn(body: HTMLElement): Range | null {
  const selection = body.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && body.contains(range.startContainer) ? range.cloneRange() : null;
}

/**
 * Puts text at the caret as if typed: Gmail saves it and its own undo takes it back. What is returned takes it back too,
 * and says false where the draft has changed since.
 */
export function insertInto({ body }: Pick<OpenDraft, 'body'>, caret: Range | null, text: string): () => boolean {
  const page = body.ownerDocument;
  body.focus();
  const selection = page.getSelection();
  if (caret && body.contains(caret.startContainer)) {
    selection?.removeAllRanges();
    selection?.addRange(caret);
  } else {
    selection?.collapse(body, 0);
  }
  page.execCommand('insertText', false, text);
  const after = body.innerText;
  return () => {
    if (!body.isConnected || body.innerText !== after) return false;
    body.focus();
    return page.execCommand('undo');
  };
}
