/** What a preset rests on. `study`: published research. `vendor-study`: a seller's own data, correlational. */
export interface PresetEvidence {
  kind: 'study' | 'vendor-study' | 'convention';
  text: string;
  /** Where it can be read; null where there is no source to name. */
  link: string | null;
}

/** Beside every preset: what is known, and how well. Waits and order are convention unless the text says otherwise. */
export const PRESET_EVIDENCE: Readonly<Record<string, PresetEvidence>> = {
  steady: {
    kind: 'convention',
    text: 'Five follow-ups: the first within two days, then a few days apart, then weekly. Common advice among sales teams; no study tested this very order.',
    link: null,
  },
  'cold-outbound': {
    kind: 'vendor-study',
    text: 'An agency’s figures from millions of cold emails: the first follow-up brings the most, best after about three days, and later ones bring less. It shows what went together, not what caused what.',
    link: 'https://belkins.io/blog/sales-follow-up-statistics',
  },
  'complex-b2b': {
    kind: 'vendor-study',
    text: 'A vendor’s data from its customers links mixing calls with emails to more success than email alone. The number of touches and their order are convention; emails are kept few, as complaints grow with each.',
    link: 'https://www.inc.com/lisa-calhoun/2-key-habits-of-successful-sales-organizations-revealed-in-new-research.html',
  },
  'simple-b2c': {
    kind: 'convention',
    text: 'A small purchase is decided quickly, so the plan is short. No study tested this order.',
    link: null,
  },
  'after-meeting': {
    kind: 'convention',
    text: 'A recap on the same day and then something new each time. Common practice; no study tested this order.',
    link: null,
  },
  inbound: {
    kind: 'study',
    text: 'In 1.25 million leads, companies that tried within an hour were nearly seven times as likely to have a real conversation as those an hour later (Harvard Business Review, 2011; one author headed a vendor). What follows the first hour is convention.',
    link: 'https://www.researchgate.net/publication/298137032_The_short_life_of_online_sales_leads',
  },
  parked: {
    kind: 'convention',
    text: 'One email of value after 60 to 90 days for those who said not now. No study tested this wait.',
    link: null,
  },
};
