import type { StandInControl } from './options.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const MAILS = [
  [
    'nadia@brightwater.example',
    'Nadia (Brightwater)',
    'Pricing for 40 seats',
    'Could you send the numbers for a yearly plan before our call?',
    2 * HOUR,
    true,
  ],
  [
    'billing@tools.example',
    'Tools Billing',
    'Your receipt for November',
    'Thank you for your payment. The invoice is attached.',
    4 * HOUR,
    false,
  ],
  [
    'marco@acme.example',
    'Marco (Acme)',
    'Re: A shorter onboarding for Acme',
    'Thanks, this looks useful. I will show it to our team on Thursday.',
    7 * HOUR,
    true,
  ],
  [
    'team@vendor.example',
    'Sales team',
    'Pipeline review moved to Friday',
    'Same room, ten o’clock. Please update your numbers until then.',
    DAY + HOUR,
    false,
  ],
  [
    'lena@northwind.example',
    'Lena (Northwind)',
    'Question about the security review',
    'Our security people would like to know where the data is kept.',
    DAY + 5 * HOUR,
    false,
  ],
  [
    'events@industry.example',
    'Industry Days',
    'The programme is out',
    'Two days, forty talks: see who is speaking and book a seat.',
    2 * DAY,
    false,
  ],
  [
    'kofi@harbour.example',
    'Kofi (Harbour)',
    'Intro to our operations lead',
    'As promised, I am copying in the person who decides about this.',
    3 * DAY,
    false,
  ],
  [
    'yuki@lantern.example',
    'Yuki (Lantern)',
    'Trial feedback',
    'The trial went well. Two things were missing for us, see below.',
    5 * DAY,
    false,
  ],
] as const;

/** Fills an inbox with a week of ordinary mail before `now` (epoch ms), for screenshots and the demonstration. */
export function exampleMails(control: StandInControl, now: number, account?: string): void {
  for (const [address, name, subject, snippet, age, unread] of MAILS) {
    control.arrive({
      from: { address, name },
      subject,
      snippet,
      at: now - age,
      ...(account && { account }),
      read: !unread,
    });
  }
}
