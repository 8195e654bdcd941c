/**
 * The channels. A new one is an entry here, an icon in components/ui/channel-icon.tsx and its words. Events store the
 * key, so an entry is never renamed.
 */

/** How a touch went, as the log says it: the same on every surface and in every language. Words: `common:outcome.ID`. */
export const OUTCOMES = [
  'reached',
  'no-answer',
  'voicemail',
  'call-back',
  'wrong-number',
  'sent',
  'commented',
  'accepted',
  'answered',
  'held',
  'no-show',
  'moved',
  'interested',
  'not-now',
] as const;
export type OutcomeCode = (typeof OUTCOMES)[number];

interface ChannelDefinition {
  /** Gmail shows that it was done; touches of the other channels are logged by hand. */
  isSeenInGmail: boolean;
  /** What a touch may come to, in the order in which it is asked. */
  outcomes: readonly OutcomeCode[];
}

const DEFINITIONS = {
  email: { isSeenInGmail: true, outcomes: ['sent', 'answered', 'interested', 'not-now'] },
  call: {
    isSeenInGmail: false,
    outcomes: ['reached', 'no-answer', 'voicemail', 'call-back', 'interested', 'not-now', 'wrong-number'],
  },
  linkedin: { isSeenInGmail: false, outcomes: ['sent', 'accepted', 'commented', 'interested', 'not-now'] },
  message: { isSeenInGmail: false, outcomes: ['sent', 'answered', 'interested', 'not-now'] },
  meeting: { isSeenInGmail: false, outcomes: ['held', 'no-show', 'moved', 'interested', 'not-now'] },
} as const satisfies Record<string, ChannelDefinition>;

/** Key of a channel, as events store it. */
export type Channel = keyof typeof DEFINITIONS;

/** In the order of the lists to choose from. */
export const CHANNELS = Object.keys(DEFINITIONS) as [Channel, ...Channel[]];

/** Logged by hand, as Gmail does not show them. */
export type ManualChannel = {
  [C in Channel]: (typeof DEFINITIONS)[C]['isSeenInGmail'] extends true ? never : C;
}[Channel];

/** Whether touches of this channel are logged by hand. */
export function isManual(channel: Channel): channel is ManualChannel {
  return !DEFINITIONS[channel].isSeenInGmail;
}

/** What a touch of this channel may come to. */
export function outcomesOf(channel: Channel): readonly OutcomeCode[] {
  return DEFINITIONS[channel].outcomes;
}
