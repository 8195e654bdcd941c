/** Closed, so that scripts of the page cannot read what we show. Open for end-to-end tests alone, which look inside. */
export const SHADOW_MODE: ShadowRootMode =
  import.meta.env.MODE === 'e2e' || import.meta.env.MODE === 'team-e2e' ? 'open' : 'closed';
