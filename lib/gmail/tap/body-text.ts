/** The text in the body of a request or answer, if it can be read without waiting; null otherwise (blobs, streams). */
export function bodyText(body: unknown): string | null {
  if (typeof body === 'string') return body;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return new TextDecoder().decode(body);
  return body instanceof URLSearchParams ? body.toString() : null;
}
