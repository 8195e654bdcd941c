import { createContext, useContext } from 'react';
import type { Dimension } from '@/lib/domain/insights/cells';
import type { Tally } from '@/lib/domain/insights/rates';
import type { LocalDate } from '@/lib/domain/time/local-date';
import type { Now } from '@/lib/domain/time/time';
import type { Translate } from '@/lib/i18n/keys';
import type { CountedCadence } from '@/lib/pages/reads';
import type { Format } from './format';

/** A figure the rep wants the people of: of the past, by what it counts; of touches due on some days; or of these people. */
export type Figure = {
  /** What it counts, for the head of the list. */
  title: string;
  count: number;
} & (CountedFigure | { dueOn: { from: LocalDate; to: LocalDate } } | { ids: readonly string[] });

interface CountedFigure {
  dim: Dimension;
  value: string;
  /** Default: the cadences of the page. */
  cadences?: readonly string[];
}

/** What every part of the page is drawn with. */
export interface InsightsContext {
  t: Translate;
  format: Format;
  now: Now;
  /** Of the cadences chosen. */
  tallies: readonly Tally[];
  cadences: readonly CountedCadence[];
  /** Names of cadences, by id. */
  names: ReadonlyMap<string, string>;
  /** Opens the list of people behind a figure. */
  onPeople(figure: Figure): void;
}

const Context = createContext<InsightsContext | null>(null);
/** Provides the context of the page. */
export const InsightsProvider = Context.Provider;

/** The context of the page. Throws outside of its provider. */
export function useInsights(): InsightsContext {
  const context = useContext(Context);
  if (!context) throw new Error('Drawn outside the Insights page');
  return context;
}
