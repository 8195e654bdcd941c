import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import { localizedName, overlayWords } from '@/lib/i18n/overlay-words';
import type { GmailService } from '@/lib/messages/contract';
import { countDue, readLastActs } from '@/lib/storage/queries';
import { loadSettings } from '../settings/settings-store';
import { sendCards } from './cards';
import { allInserts, composeContext } from './compose-context';
import { chipsFor, dueNudges } from './nudges';
import { FOLDED_KEY, type GmailParts, lower } from './parts';
import { takeReplyIntent } from './reply-intent';
import { threadCard } from './thread-card';

/** What the overlay asks for to draw itself. */
export function createViews(
  parts: GmailParts,
): Pick<
  GmailService,
  | 'chips'
  | 'cards'
  | 'due'
  | 'lastAct'
  | 'cadenceNames'
  | 'overlayState'
  | 'overlayWords'
  | 'threadCard'
  | 'composeContext'
  | 'insertable'
  | 'readMoment'
  | 'findPromise'
> {
  const { deps, browserApi, catchUp } = parts;
  const { db } = deps;

  return {
    async chips({ mailbox, threadIds }) {
      return chipsFor(db, lower(mailbox), threadIds, await deps.now());
    },

    cards: ({ mailbox }) => sendCards(deps, lower(mailbox)),

    async due({ mailbox }) {
      return dueNudges(db, lower(mailbox), await deps.now(), await browserApi.locale());
    },

    async lastAct({ mailbox }) {
      const [last] = await readLastActs(db, 1, lower(mailbox));
      return last ? { batch: last.batch, name: last.name ?? '' } : null;
    },

    async cadenceNames() {
      const [all, locale] = await Promise.all([db.cadences.orderBy('order').toArray(), browserApi.locale()]);
      const open = all.filter((each) => each.archivedAt === null);
      return open.map((each) => ({ id: each.id, name: localizedName(locale, each) }));
    },

    async overlayState({ mailbox }) {
      const [now, settings, folded, locale] = await Promise.all([
        deps.now(),
        loadSettings(deps.local),
        deps.local.get(FOLDED_KEY),
        browserApi.locale(),
      ]);
      return {
        enabled: settings.detection,
        locale,
        appearance: settings.appearance,
        now,
        due: await countDue(db, now.local, { mailbox: lower(mailbox) }),
        catchUp: await catchUp.offered(lower(mailbox)),
        folded: folded !== false,
        snoozes: snoozeOptions(now, settings.calendar),
        cadences: await this.cadenceNames(),
      };
    },

    overlayWords: async () => overlayWords(await browserApi.locale()),

    async threadCard(question) {
      const card = await threadCard(deps, { ...question, mailbox: lower(question.mailbox) }, await browserApi.locale());
      return { ...card, isReplyIntended: await takeReplyIntent(deps, question.legacyThreadId) };
    },

    composeContext: async ({ mailbox, addresses }) =>
      composeContext(deps, lower(mailbox), addresses, await browserApi.locale()),

    async insertable({ itemId }) {
      return (await allInserts(deps)).find(({ id }) => id === itemId) ?? null;
    },

    async findPromise({ text }) {
      const [now, settings, locale] = await Promise.all([deps.now(), loadSettings(deps.local), browserApi.locale()]);
      return deps.readers.findPromise(text, { now: now.local, locale, rules: settings.calendar });
    },

    async readMoment({ text }) {
      const [now, settings, locale] = await Promise.all([deps.now(), loadSettings(deps.local), browserApi.locale()]);
      return deps.readers.readMoment(text, { now: now.local, locale, rules: settings.calendar });
    },
  };
}
