import type { OverlayEnv, OverlayPart } from './overlay-env';

/** Help beside open drafts. */
export function composePart(_env: OverlayEnv): OverlayPart {
  return { refresh: async () => {} };
}
