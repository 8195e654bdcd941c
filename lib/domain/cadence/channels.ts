/**
 * The ways to reach a prospect, each one entry here: a new one needs its icon (components/ui/channel-icon.tsx) and its words
 * besides. Stored in events by its key, so an entry is never renamed.
 */

/** How a touch went, as stored. Words: `common:outcome.ID`. In the order of the list in the form. */
export const OUTCOMES = [
  'reached',
  'no-answer',
  'voicemail',
  'call-back',
  'sent',
  'accepted',
  'interested',
  'not-now',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

interface ChannelDefinition {
  /** Gmail shows that it was done; touches of the other channels are logged by hand. */
  isSeenInGmail: boolean;
  /** Asked after a touch, in the order of their digits; empty = nothing is asked. */
  outcomes: readonly Outcome[];
}

const DEFINITIONS = {
  email: { isSeenInGmail: true, outcomes: [] },
  call: {
    isSeenInGmail: false,
    outcomes: ['reached', 'no-answer', 'voicemail', 'call-back', 'interested', 'not-now'],
  },
  linkedin: { isSeenInGmail: false, outcomes: ['sent', 'accepted', 'interested', 'not-now'] },
  message: { isSeenInGmail: false, outcomes: ['sent', 'interested', 'not-now'] },
  meeting: { isSeenInGmail: false, outcomes: ['reached', 'no-answer', 'interested', 'not-now'] },
} as const satisfies Record<string, ChannelDefinition>;

export type Channel = keyof typeof DEFINITIONS;

/** In the order of the lists to choose from. */
export const CHANNELS = Object.keys(DEFINITIONS) as [Channel, ...Channel[]];

/** Logged by hand, as Gmail does not show them. */
export type ManualChannel = {
  [C in Channel]: (typeof DEFINITIONS)[C]['isSeenInGmail'] extends true ? never : C;
}[Channel];

export function isManual(channel: Channel): channel is ManualChannel {
  return !DEFINITIONS[channel].isSeenInGmail;
}

/** What is asked after a touch of this channel. */
export function outcomesOf(channel: Channel): readonly Outcome[] {
  return DEFINITIONS[channel].outcomes;
}
