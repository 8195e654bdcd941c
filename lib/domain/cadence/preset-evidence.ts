/**
 * What a preset rests on; in words: `options:presetEvidence.ID`. `study`: published research. `vendor-study`: a seller's
 * own data, correlational.
 */
export interface PresetEvidence {
  kind: 'study' | 'vendor-study' | 'convention';
  /** Where it can be read; null where there is no source to name. */
  link: string | null;
}

/** Beside every preset: what is known, and how well. Waits and order are convention unless its words say otherwise. */
export const PRESET_EVIDENCE: Readonly<Record<string, PresetEvidence>> = {
  steady: { kind: 'convention', link: null },
  'cold-outbound': { kind: 'vendor-study', link: 'https://belkins.io/blog/sales-follow-up-statistics' },
  'complex-b2b': {
    kind: 'vendor-study',
    link: 'https://www.inc.com/lisa-calhoun/2-key-habits-of-successful-sales-organizations-revealed-in-new-research.html',
  },
  'simple-b2c': { kind: 'convention', link: null },
  'after-meeting': { kind: 'convention', link: null },
  inbound: {
    kind: 'study',
    link: 'https://www.researchgate.net/publication/298137032_The_short_life_of_online_sales_leads',
  },
  parked: { kind: 'convention', link: null },
};
