import * as z from 'zod/mini';
import { CalendarRules } from './calendar/rules';
import { LocalDateTime, TimeRange } from './time/time';

/** Colours of the rep's own stages. */
export const STAGE_COLOURS = ['blue', 'green', 'amber', 'red', 'grey'] as const;
/** Most of the rep's own stages, and most characters of a name. */
export const MOST_STAGES = 6;
export const STAGE_NAME = 40;

/** A stage of the rep's own between meeting and won. */
export const OwnStage = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(40)),
  name: z.string().check(z.minLength(1), z.maxLength(STAGE_NAME)),
  colour: z.enum(STAGE_COLOURS),
});
export type OwnStage = z.infer<typeof OwnStage>;

/** All the rep can set. Kept in extension storage under `settings`; anything unreadable falls back field by field. */
export const Settings = z.object({
  calendar: CalendarRules,
  /** Which country's (and region's) holidays `calendar.daysOff` was filled from; null = none. */
  holidays: z.nullable(z.object({ country: z.string(), region: z.nullable(z.string()) })),
  /** No notification in these hours. */
  quietHours: z.nullable(TimeRange),
  notifications: z.object({ enabled: z.boolean(), overdue: z.boolean() }),
  /** Nudges (badge and notifications) are silent until then: "not while I am presenting". */
  quietUntil: z.nullable(LocalDateTime),
  /** Who becomes a prospect: at once, after asking, or only by hand. */
  enrollMode: z.enum(['always', 'ask', 'manual']),
  /** Addresses, domains, or patterns with `*`. */
  neverList: z.array(z.string().check(z.minLength(1), z.maxLength(320))).check(z.maxLength(10_000)),
  ownDomains: z.array(z.string()),
  ownAddresses: z.array(z.string()),
  defaultCadenceId: z.string(),
  /** At most this many touches to one company in so many days; null = no limit. */
  fatigue: z.nullable(z.object({ touches: z.int(), days: z.int() })),
  dailyCap: z.int().check(z.minimum(1), z.maximum(500)),
  language: z.nullable(z.string()),
  appearance: z.enum(['system', 'light', 'dark']),
  detection: z.boolean(),
  /** The rep's own stages on the board, in their order. */
  stages: z.array(OwnStage).check(z.maxLength(MOST_STAGES)),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of a new rep. */
export const DEFAULT_SETTINGS: Settings = {
  calendar: { workingDays: [1, 2, 3, 4, 5], daysOff: [], nudgeTime: '09:00', callFree: [] },
  holidays: null,
  quietHours: { from: '19:00', to: '08:00' },
  notifications: { enabled: true, overdue: true },
  quietUntil: null,
  enrollMode: 'always',
  neverList: [],
  ownDomains: [],
  ownAddresses: [],
  defaultCadenceId: 'steady',
  fatigue: { touches: 3, days: 14 },
  dailyCap: 40,
  language: null,
  appearance: 'system',
  detection: true,
  stages: [],
};
