import type { Page } from '@playwright/test';
import type { Scene } from '../../tests/support/scene';
import {
  openChecklist,
  openGmail,
  openInsights,
  openOptions,
  showCard,
  showChips,
  showDraft,
  showThread,
  showTray,
} from './screens';

/** One picture of the guide and what is said beside it. What stands in bold must be on the screen. */
export interface GuideScreen {
  id: string;
  title: string;
  text: string;
  /** Opens what the picture shows. */
  open(scene: Scene): Promise<Page>;
  /** Taken after all others: it leaves something that every window shows. */
  late?: true;
  /** Selector of the part to show; absent = the whole window. */
  part?: string;
}

/** A chapter of the guide. */
export interface GuideChapter {
  title: string;
  text?: string;
  screens: GuideScreen[];
}

/** Gmail with one thing shown, and the checklist after some keys. */
const gmail =
  (...shows: ((inbox: Page) => Promise<void>)[]) =>
  async (scene: Scene) => {
    const inbox = await openGmail(scene);
    for (const show of shows) await show(inbox);
    return inbox;
  };

const checklist =
  (ready: string, ...keys: string[]) =>
  async (scene: Scene) => {
    const popup = await openChecklist(scene);
    for (const key of keys) await popup.keyboard.press(key);
    await popup.locator(ready).first().waitFor();
    return popup;
  };

/** The chapters in their order. */
export const GUIDE_CHAPTERS: GuideChapter[] = [
  {
    title: 'The first five minutes',
    text: [
      'Install it as the [README](../../README.md#install) says. A page opens that asks three things; each has a sensible',
      'answer already, so you may press through it. Then open Gmail and write to a prospect as you always do.',
    ].join('\n'),
    screens: [
      {
        id: 'welcome',
        title: 'First run',
        text: 'How you work, your week with its holidays, and who counts as a prospect. **Next** leads on; everything can be changed later.',
        open: (scene) => openOptions(scene, 'welcome'),
      },
      {
        id: 'gmail-card',
        title: 'After a send',
        text: [
          'A card at the bottom left says which touch this was and when the next one is due. It is marked **Settling** while',
          'Gmail still offers to undo the send; only then it counts. **Change** gives another cadence, **Not a prospect**',
          'takes the person out and remembers it, **Undo** takes the follow-up back.',
        ].join('\n'),
        open: gmail(showCard),
        late: true,
      },
    ],
  },
  {
    title: 'In Gmail',
    screens: [
      {
        id: 'gmail-chips',
        title: 'Chips on the rows',
        text: [
          'Threads with a touch to do carry a chip: what to do and when. Click it for why it is due today, and to mark it',
          'done, snooze or skip it without opening the thread.',
        ].join('\n'),
        open: gmail(showChips),
      },
      {
        id: 'gmail-thread',
        title: 'Beside a thread',
        text: 'The card of the prospect: the plan, what was done so far, and what you gave each time.',
        open: gmail(showChips, showThread),
      },
      {
        id: 'gmail-draft',
        title: 'While you write',
        text: [
          'Beside a draft to a prospect it says which touch this is and what it should give, and what would read as an',
          'empty bump. Things you keep under *What you give* go into the draft with one press, or with `Alt` `Shift` `V`: the',
          'one offered first was not yet given to this person or their company, and it says why it fits. What is still to be',
          'filled in, such as “[your link]”, is named before you insert it and stands beside the draft until it is done.',
        ].join('\n'),
        open: gmail(showDraft),
      },
      {
        id: 'gmail-tray',
        title: 'The tray',
        text: [
          'The round button at the edge of Gmail counts what is due in this mailbox and opens the list: **Due now**. `Enter`, or',
          'the first button of a row, does the touch: a mail opens its thread with an answer begun, a call shows the number. All of it',
          'works by keyboard; `?` shows the keys.',
        ].join('\n'),
        open: gmail(showTray),
      },
    ],
  },
  {
    title: 'The checklist',
    text: 'The toolbar button counts what is due and opens the checklist. It works without Gmail, and without a connection.',
    screens: [
      {
        id: 'checklist',
        title: 'What is due',
        text: [
          'Overdue first. Each row says the channel, the touch and why it is due now. **To do** is today, **Coming** the next',
          'seven days, **Snoozed** what waits for a date, **Waiting** whom you wrote to and nothing is due.',
          '',
          '`Enter` does the touch: it opens the thread to answer, dials, or opens the profile. `v` copies what to give. `i` shows',
          'one touch at a time, with your notes, what was last and what to give beside it; every act moves on to the next.',
        ].join('\n'),
        open: checklist('.nt-row'),
      },
      {
        id: 'checklist-snooze',
        title: 'Snooze',
        text: [
          'Press `s` on a row, or its menu. Choose one of the moments, or type your own, such as “in 3 days at 9am”. A reply',
          'ends a snooze; the due date itself stays.',
        ].join('\n'),
        open: checklist('[role=dialog]', 'j', 's'),
      },
      {
        id: 'checklist-log',
        title: 'Log a call or a message',
        text: [
          'Next Touch sees mail by itself. What happened elsewhere you log with `l`: **Channel**, **How it went** and a',
          '**Note**. The next date counts from it.',
        ].join('\n'),
        open: checklist('[role=dialog]', 'j', 'l'),
      },
      {
        id: 'checklist-keys',
        title: 'Keys',
        text: 'Everything has a key. `?` shows them. `u` takes back what you did last, also after the popup was closed.',
        open: checklist('[role=dialog]', '?'),
      },
      {
        id: 'prospect',
        title: 'A prospect',
        text: [
          'Press a name for everything about a person: the plan, the history, notes. **Notes** are saved as you leave them. A day',
          'named in a note or in their answer, such as “back on the 14th” or “after Q4”, is proposed for the next touch: one press',
          'takes it. The day is kept, the sentence is not.',
        ].join('\n'),
        open: async (scene) => {
          const popup = await openChecklist(scene);
          await popup.locator('.nt-row-name', { hasText: 'Ada Field' }).first().click();
          await popup.getByRole('article').waitFor();
          return popup;
        },
      },
    ],
  },
  {
    title: 'Cadences',
    screens: [
      {
        id: 'cadence-editor',
        title: 'Edit a cadence',
        text: [
          'Each step has a channel, a wait, and what it should give. The dates beside the steps are real ones: what would',
          'happen to a mail sent now, with weekends, holidays and your days off passed over. People who are in the cadence',
          'already are asked about before anything moves.',
        ].join('\n'),
        open: (scene) => openOptions(scene, 'cadences/steady'),
      },
    ],
  },
  {
    title: 'Insights',
    screens: [
      {
        id: 'insights',
        title: 'What works for you',
        text: [
          'The chart button of the checklist opens your own figures in a tab: **How far people were followed**, **What gets replies**',
          'by touch, channel, wait, weekday or cadence, **Time to reply**, this month beside the last. A share stands with its 95%',
          'interval, and where people are too few to tell, it says so. Every underlined figure, in sentences too, opens the people behind it. The',
          '**Weekly review** at the end takes up who was written to once and forgotten, with one click and one undo.',
        ].join('\n'),
        open: openInsights,
      },
    ],
  },
  {
    title: 'Keep your log safe',
    text: [
      'Your log is in this browser profile and nowhere else. Two things keep it: a snapshot each day, which Next Touch takes by',
      'itself and offers when the browser has damaged its database, and a **backup**, a file you take in *Data* below. Take',
      'one before you change machines, and now and then besides. Restoring merges: it shows first what it would change, it',
      'never overwrites, and it can be taken back within a day.',
    ].join('\n'),
    screens: [],
  },
];
