/** The questions screens and the sweep ask of the log. All may run inside `useLiveQuery`: they only read. */
export { coming, countDue, countOverdue, dueLatest, dueNow } from './queries/due';
export { type ElsewhereRow, elsewhere } from './queries/elsewhere';
export { type NamedAct, readLastActs } from './queries/last-acts';
export type { NudgeFilter, NudgeRow } from './queries/nudge-rows';
export { offerQuestion, offersFor, offersOf } from './queries/offers';
export { overdueSilent } from './queries/overdue-silent';
export { countQuestions, paused, questions } from './queries/paused';
export {
  countPlanned,
  doneToday,
  dueCountByDay,
  nextMoment,
  peopleDueOn,
  readPlanned,
  snoozed,
  toWake,
} from './queries/planned';
export { type ProspectPage, prospectPage } from './queries/prospect-page';
export {
  countProspects,
  prospectTableIds,
  prospectTableRows,
  type Running,
  runningOf,
  TABLE_SORTS,
  type TableSort,
  type TableView,
} from './queries/prospect-table';
export { maybeSamePerson, type ProspectHit, prospectsByAddress, searchProspects } from './queries/search';
export { byThreadIds, type ThreadRow } from './queries/threads';
export { givenTitles, valueItems, valuesToGive } from './queries/value-items';
export { awaitedAfterEnd, waiting } from './queries/waiting';
