import * as z from 'zod/mini';
import { Step, Wait } from '@/lib/domain/cadence/cadence';
import { CalendarRules } from '@/lib/domain/calendar/rules';
import { ValueKind, ValueStage, ValueTags, valueItemProblems } from '@/lib/domain/compose/value-item';
import { Command } from '@/lib/domain/log/commands';
import { Settings } from '@/lib/domain/settings';
import type { CatchUpService } from './catch-up-contract';
import type { GmailService, LogService, PageService, Services, SetupService } from './contract';
import type { DataService } from './data-contract';
import { TapReports } from './tap-schema';

/** What a method takes and who may call it: the extension's pages, or also content scripts in Gmail. */
interface Rule {
  /** Makes the schema, which takes longer than to use it; a wake needs few of them. */
  args: () => z.ZodMiniType<unknown[]>;
  callers: readonly ('page' | 'gmail')[];
}
type MethodRules<S> = Record<keyof S, Rule>;

const PAGES = ['page'] as const;
const GMAIL = ['gmail'] as const;
const BOTH = ['page', 'gmail'] as const;

const id = z.string().check(z.minLength(1), z.maxLength(500));
const address = z.string().check(z.maxLength(320));
const mailbox = z.object({ mailbox: address });
const perhapsMailbox = z.object({ mailbox: z.nullable(address) });
const nothing = () => z.tuple([]);
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));

const log: MethodRules<LogService> = {
  execute: { callers: BOTH, args: () => z.tuple([Command]) },
  executeAll: { callers: BOTH, args: () => z.tuple([z.array(Command).check(z.maxLength(20_000))]) },
  undo: { callers: BOTH, args: () => z.tuple([id]) },
  takeUp: { callers: PAGES, args: () => z.tuple([z.array(id).check(z.maxLength(1_000))]) },
};

const trimmed = () => z.string().check(z.maxLength(5_000), z.trim());
const valueFields = () => ({
  kind: ValueKind,
  title: trimmed(),
  url: z.nullable(trimmed()),
  text: trimmed(),
  note: trimmed(),
  tags: z._default(ValueTags, []),
  stage: z._default(z.nullable(ValueStage), null),
});
const valueItem = () =>
  z.object({ id: z.nullable(id), ...valueFields() }).check(z.refine((input) => valueItemProblems(input).length === 0));
const newValueItem = () => z.object(valueFields()).check(z.refine((input) => valueItemProblems(input).length === 0));

const settingsPatch = () => z.extend(z.partial(Settings), { calendar: z.optional(z.partial(CalendarRules)) });

const setup: MethodRules<SetupService> = {
  saveCadence: {
    callers: PAGES,
    args: () =>
      z.tuple([
        z.object({
          id: z.nullable(id),
          name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
          steps: z.array(Step).check(z.minLength(1), z.maxLength(50)),
          endWait: Wait,
          moveActive: z.enum(['all', 'new-only']),
          copyOf: z.optional(id),
        }),
      ]),
  },
  arrangeCadences: { callers: PAGES, args: () => z.tuple([z.array(id).check(z.maxLength(1_000))]) },
  archiveCadence: { callers: PAGES, args: () => z.tuple([id, z.enum(['go-on', 'remove'])]) },
  restoreCadence: { callers: PAGES, args: () => z.tuple([id]) },
  saveSettings: { callers: PAGES, args: () => z.tuple([settingsPatch()]) },
  saveValueItem: { callers: PAGES, args: () => z.tuple([valueItem()]) },
  addValueItems: { callers: PAGES, args: () => z.tuple([z.array(newValueItem()).check(z.maxLength(1_000))]) },
  archiveValueItems: { callers: PAGES, args: () => z.tuple([z.array(id).check(z.maxLength(1_000))]) },
  archiveValueItem: { callers: PAGES, args: () => z.tuple([id]) },
  restoreValueItem: { callers: PAGES, args: () => z.tuple([id]) },
  arrangeValueItems: { callers: PAGES, args: () => z.tuple([z.array(id).check(z.maxLength(1_000))]) },
};

const gmail: MethodRules<GmailService> = {
  report: {
    callers: GMAIL,
    args: () =>
      z.tuple([
        z.object({
          mailbox: z.nullable(address),
          reports: TapReports,
          tries: z.exactOptional(count),
          heldMs: z.exactOptional(count),
          pressed: z.exactOptional(z.boolean()),
        }),
      ]),
  },
  undoClicked: { callers: GMAIL, args: () => z.tuple([perhapsMailbox]) },
  toastSeen: { callers: GMAIL, args: () => z.tuple([perhapsMailbox]) },
  selectorReport: {
    callers: GMAIL,
    args: () =>
      z.tuple([
        z
          .array(z.object({ surface: z.string().check(z.maxLength(100)), hits: count, misses: count }))
          .check(z.maxLength(100)),
      ]),
  },
  opened: { callers: GMAIL, args: () => z.tuple([perhapsMailbox]) },
  chips: {
    callers: GMAIL,
    args: () => z.tuple([z.object({ mailbox: address, threadIds: z.array(id).check(z.maxLength(500)) })]),
  },
  cards: { callers: GMAIL, args: () => z.tuple([mailbox]) },
  chooseOnCard: {
    callers: GMAIL,
    args: () =>
      z.tuple([
        z.object({
          messageId: id,
          address,
          choice: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('not-a-prospect') }),
            z.object({ kind: z.literal('enroll'), cadenceId: id }),
            z.object({ kind: z.literal('undo') }),
          ]),
        }),
      ]),
  },
  due: { callers: GMAIL, args: () => z.tuple([mailbox]) },
  lastAct: { callers: GMAIL, args: () => z.tuple([mailbox]) },
  sentList: {
    callers: GMAIL,
    args: () =>
      z.tuple([
        z.object({
          mailbox: address,
          rows: z
            .array(z.object({ threadId: id, addresses: z.array(address).check(z.maxLength(10)) }))
            .check(z.maxLength(200)),
        }),
      ]),
  },
  cadenceNames: { callers: BOTH, args: nothing },
  openChecklist: { callers: BOTH, args: () => z.tuple([z.object({ withPalette: z.boolean() })]) },
  answerCatchUp: { callers: GMAIL, args: () => z.tuple([z.object({ show: z.boolean() })]) },
  openProspect: { callers: GMAIL, args: () => z.tuple([z.object({ mailbox: address, prospectId: id })]) },
  writeTo: { callers: GMAIL, args: () => z.tuple([z.object({ mailbox: address, prospectId: id })]) },
  overlayState: { callers: GMAIL, args: () => z.tuple([mailbox]) },
  overlayWords: { callers: GMAIL, args: nothing },
  saveOverlay: { callers: GMAIL, args: () => z.tuple([z.object({ folded: z.boolean() })]) },
  threadCard: {
    callers: GMAIL,
    args: () =>
      z.tuple([
        z.object({
          mailbox: address,
          threadId: z.nullable(id),
          legacyThreadId: z.nullable(id),
          addresses: z.array(z.object({ address, name: z.string().check(z.maxLength(500)) })).check(z.maxLength(50)),
        }),
      ]),
  },
  composeContext: {
    callers: GMAIL,
    args: () => z.tuple([z.object({ mailbox: address, addresses: z.array(address).check(z.maxLength(50)) })]),
  },
  insertable: { callers: GMAIL, args: () => z.tuple([z.object({ itemId: id })]) },
  bringConditions: { callers: GMAIL, args: nothing },
  draftHasValueItem: { callers: GMAIL, args: () => z.tuple([z.object({ messageId: id, itemId: z.nullable(id) })]) },
  findPromise: { callers: GMAIL, args: () => z.tuple([z.object({ text: z.string().check(z.maxLength(5_000)) })]) },
  readMoment: { callers: BOTH, args: () => z.tuple([z.object({ text: z.string().check(z.maxLength(200)) })]) },
};

const prospectIds = () => z.array(id).check(z.maxLength(20_000));

const page: MethodRules<PageService> = {
  openThread: { callers: BOTH, args: () => z.tuple([id, z.boolean()]) },
  countErase: { callers: PAGES, args: () => z.tuple([prospectIds()]) },
  erase: { callers: PAGES, args: () => z.tuple([prospectIds()]) },
  health: { callers: BOTH, args: nothing },
  testNotification: { callers: PAGES, args: nothing },
};

const data: MethodRules<DataService> = {
  restore: {
    callers: PAGES,
    args: () =>
      z.tuple([id, z.nullable(z.string().check(z.maxLength(1_000))), z.object({ withSettings: z.boolean() })]),
  },
  restoreSnapshot: { callers: PAGES, args: () => z.tuple([id]) },
  lastRestore: { callers: PAGES, args: nothing },
  undoRestore: { callers: PAGES, args: nothing },
  takeSnapshot: { callers: PAGES, args: nothing },
  importCsv: {
    callers: PAGES,
    args: () =>
      z.tuple([
        id,
        z.array(z.nullable(z.string().check(z.maxLength(20)))).check(z.maxLength(200)),
        z.object({ mailbox: address.check(z.minLength(3)), enrollIn: z.nullable(id) }),
      ]),
  },
  cancel: { callers: PAGES, args: () => z.tuple([id]) },
  job: { callers: PAGES, args: () => z.tuple([id]) },
  eraseAll: {
    callers: PAGES,
    args: () => z.tuple([z.object({ confirm: z.literal('erase-all'), settings: z.boolean() })]),
  },
  lossFound: { callers: PAGES, args: nothing },
  dismissLoss: { callers: PAGES, args: nothing },
};

const people = () => z.array(z.object({ mailbox: address, address })).check(z.maxLength(500));

const catchUp: MethodRules<CatchUpService> = {
  offer: { callers: PAGES, args: nothing },
  dismiss: { callers: PAGES, args: nothing },
  list: { callers: PAGES, args: nothing },
  take: { callers: PAGES, args: () => z.tuple([people(), id]) },
  forget: { callers: PAGES, args: () => z.tuple([people(), z.boolean()]) },
};

/** The allow-list: what is not in it cannot be called. */
export const RULES: { [K in keyof Services]: MethodRules<Services[K]> } = { log, setup, gmail, page, data, catchUp };
