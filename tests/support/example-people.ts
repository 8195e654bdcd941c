import type { Channel } from '@/lib/domain/cadence/cadence';
import type { FinishReason } from '@/lib/domain/prospect/enrollment';

/** One touch of the past: how many working days ago, and how. `in` is something the prospect sent. */
export interface PastTouch {
  ago: number;
  channel: Channel;
  direction?: 'in';
  outcome?: string;
  note?: string;
}

export interface ExamplePerson {
  name: string;
  company: string;
  address: string;
  cadenceId: string;
  subject: string;
  touches: readonly PastTouch[];
  notes?: string;
  /** Working days ahead until which the nudge is snoozed. */
  snoozedFor?: number;
  paused?: boolean;
  finished?: FinishReason;
  /** Moved to today, which makes it due today whatever day it is. */
  dueToday?: boolean;
}

const email = (ago: number): PastTouch => ({ ago, channel: 'email' });
const call = (ago: number, outcome: string, note?: string): PastTouch => ({
  ago,
  channel: 'call',
  outcome,
  ...(note !== undefined && { note }),
});

/** Made-up people on reserved domains: some in every state a rep can meet. */
export const EXAMPLE_PEOPLE: readonly ExamplePerson[] = [
  {
    name: 'Ada Field',
    company: 'Acme',
    address: 'ada@acme.example',
    cadenceId: 'steady',
    subject: 'Fewer returns at Acme',
    touches: [email(6), email(5)],
    notes: 'Runs fulfilment. Prefers the phone in the morning.',
  },
  {
    name: 'Ben Brook',
    company: 'Globex',
    address: 'ben@globex.example',
    cadenceId: 'cold-outbound',
    subject: 'An idea for Globex',
    touches: [email(5)],
  },
  {
    name: 'Cleo Marsh',
    company: 'Initech',
    address: 'cleo@initech.example',
    cadenceId: 'steady',
    subject: 'Month-end in two days',
    touches: [email(6), email(4)],
    dueToday: true,
  },
  {
    name: 'Dan Hill',
    company: 'Umbrella',
    address: 'dan@umbrella.example',
    cadenceId: 'steady',
    subject: 'Onboarding at Umbrella',
    touches: [email(11), email(10), call(7, 'no-answer', 'Left a voicemail.')],
    dueToday: true,
  },
  {
    name: 'Eve Stone',
    company: 'Hooli',
    address: 'eve@hooli.example',
    cadenceId: 'cold-outbound',
    subject: 'What changed in your market',
    touches: [email(6), email(3)],
    dueToday: true,
  },
  {
    name: 'Finn Lake',
    company: 'Acme',
    address: 'finn@acme.example',
    cadenceId: 'steady',
    subject: 'A checklist for audits',
    touches: [email(2), email(1)],
  },
  {
    name: 'Gwen Moor',
    company: 'Stark Supply',
    address: 'gwen@stark-supply.example',
    cadenceId: 'after-meeting',
    subject: 'Recap of our meeting',
    touches: [email(1)],
  },
  {
    name: 'Hugo Vale',
    company: 'Wayne Freight',
    address: 'hugo@wayne-freight.example',
    cadenceId: 'simple-b2c',
    subject: 'Your offer',
    touches: [email(1)],
  },
  {
    name: 'Iris Glen',
    company: 'Tyrell',
    address: 'iris@tyrell.example',
    cadenceId: 'steady',
    subject: 'Numbers you asked for',
    touches: [email(6), email(5)],
    snoozedFor: 2,
  },
  {
    name: 'Jon Reed',
    company: 'Soylent',
    address: 'jon@soylent.example',
    cadenceId: 'simple-b2c',
    subject: 'Which plan fits',
    touches: [email(8), { ago: 6, channel: 'message' }, email(1)],
  },
  {
    name: 'Kim Dale',
    company: 'Wonka Foods',
    address: 'kim@wonka-foods.example',
    cadenceId: 'parked',
    subject: 'Shall we speak in spring',
    touches: [email(3)],
  },
  {
    name: 'Lea Ford',
    company: 'Cyberdyne',
    address: 'lea@cyberdyne.example',
    cadenceId: 'steady',
    subject: 'Two questions on security',
    touches: [email(5), email(4), { ago: 2, channel: 'email', direction: 'in' }],
    finished: 'replied',
  },
  {
    name: 'Max Heath',
    company: 'Vandelay',
    address: 'max@vandelay.example',
    cadenceId: 'steady',
    subject: 'A trial for your team',
    touches: [email(12), email(11), call(8, 'reached', 'Wants a trial for five people.')],
    finished: 'won',
  },
  {
    name: 'Nia Wells',
    company: 'Duff Drinks',
    address: 'nia@duff-drinks.example',
    cadenceId: 'steady',
    subject: 'Back in December',
    touches: [email(9), email(8)],
    paused: true,
  },
];
