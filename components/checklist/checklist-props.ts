import type { LocalDateTime } from '@/lib/domain/time/time';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import type { ActedRow } from '../acts/acted-rows';
import type { BulkAction } from '../acts/commands';
import type { RowAction } from '../nudge-row/row-action';
import type { RowNudge } from '../nudge-row/row-nudge';
import type { ParseMoment } from '../snooze/parse-moment';
import type { EmptyListProps } from './empty-list';
import type { Tab } from './list-items';
import type { ListView } from './list-tools';

/** What the checklist is drawn with, and what it reports. */
export interface ChecklistProps {
  now: LocalDateTime;
  tab: Tab;
  onTab: (tab: Tab) => void;
  view: ListView;
  onView: (view: ListView) => void;
  query: string;
  onQuery: (query: string) => void;
  /** Rows of the tab, or search results; null while they are read. */
  nudges: readonly RowNudge[] | null;
  /** There are more than these; `onMore` is asked for them as the end comes near. */
  more?: boolean;
  /** Those more are being read: how many rows a group has is not said before. */
  isFirst?: boolean;
  onMore?: () => void;
  /** Said under the last row, where the list ends before all is shown. */
  footer?: string | null;
  /** In words; set when the log could not be read. */
  problem: string | null;
  onRetry: () => void;
  /** How many are due, for the first tab; null while unknown. */
  due: number | null;
  next: EmptyListProps['next'];
  cadences: ReadonlyMap<string, string>;
  snoozes: SnoozeChoice[];
  parse?: ParseMoment;
  acted: ReadonlyMap<string, ActedRow>;
  onAction: (nudge: RowNudge, action: RowAction) => void;
  onBulk: (nudges: RowNudge[], action: BulkAction) => void;
  onLeave: (key: string) => void;
  onUndoLast: () => void;
  onHelp: () => void;
  /** Log a touch that is on no row; with what the rep searched for. */
  onByHand: (text: string) => void;
  /** The rep asked for what to give, and there is nothing for this touch. */
  onNothingToGive: () => void;
  /** Only the current row is listed; what is known of it stands beside it. */
  oneAtATime: boolean;
  onOneAtATime: (on: boolean) => void;
  /** Called when the current row changes; keep the function the same between renders. */
  onCurrent?: (nudge: RowNudge | null) => void;
  /** A panel or dialog covers the list: its keys are off. */
  covered: boolean;
  /** The first rows are drawn: rows out of sight may be. */
  isPainted: boolean;
}
