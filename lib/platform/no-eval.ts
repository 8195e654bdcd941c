import * as z from 'zod/mini';

/**
 * Keeps zod from trying whether it may write functions. Our policy forbids it, and the browser would report the try: that takes
 * longer than all that is checked before the first sight of a page. To be called before anything is checked.
 */
export function withoutEval(): void {
  z.config({ jitless: true });
}
