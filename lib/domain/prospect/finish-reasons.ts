/** Why an enrollment can end. Apart from the schemas, so that what runs in Gmail's page carries no validator. */
export const FINISH_REASONS = [
  'replied',
  'meeting-booked',
  'won',
  'lost',
  'opted-out',
  'bounced',
  'no-reply',
  'removed',
] as const;
