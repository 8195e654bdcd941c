import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { detailsOf } from '@/lib/domain/prospect/person-details';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { NextTouchDatabase } from '../database';
import { createFileText, type FileText } from '../file-text';
import { type ProspectHit, toHits } from '../queries/search';
import { readChunks } from '../read-chunks';
import { BOM, csvLines } from './write-csv';

/** Columns of the table of prospects. */
export const PROSPECT_COLUMNS = [
  'name',
  'company',
  'title',
  'addresses',
  'phone',
  'linkedIn',
  'timeZone',
  'mailbox',
  'notes',
  'cadence',
  'state',
  'finishReason',
  'step',
  'steps',
  'due',
  'snoozedUntil',
  'lastTouch',
  'lastChannel',
] as const;
/** One of {@link PROSPECT_COLUMNS}. */
export type ProspectColumn = (typeof PROSPECT_COLUMNS)[number];

/** Columns of the table of touches. */
export const TOUCH_COLUMNS = [
  'at',
  'name',
  'company',
  'addresses',
  'mailbox',
  'channel',
  'direction',
  'source',
  'subject',
  'step',
  'outcome',
  'note',
] as const;
/** One of {@link TOUCH_COLUMNS}. */
export type TouchColumn = (typeof TOUCH_COLUMNS)[number];

/** How a table is written. */
export interface CsvExportOptions<Column extends string> {
  /** Column titles in the rep's language. */
  titles: Readonly<Record<Column, string>>;
  /** Names of cadences by id. */
  cadenceNames: ReadonlyMap<string, string>;
  signal?: AbortSignal;
  /** Rows done and in all. */
  onProgress?: (done: number, total: number) => void;
}

/** `2026-11-24T09:00` as spreadsheets read it as a date. */
function sheetDate(local: string | null): string | null {
  return local === null ? null : local.replace('T', ' ');
}

function prospectRow({ prospect, enrollment, lastTouch }: ProspectHit, names: ReadonlyMap<string, string>) {
  const cells: Record<ProspectColumn, string | number | null> = {
    ...person(prospect),
    ...detailsOf(prospect),
    notes: prospect.notes,
    cadence: enrollment && (names.get(enrollment.cadenceId) ?? enrollment.cadenceId),
    state: enrollment?.state ?? null,
    finishReason: enrollment?.finishReason ?? null,
    step: stepNumber(enrollment),
    steps: enrollment?.stepCount ?? null,
    due: sheetDate(enrollment?.dueAt ?? null),
    snoozedUntil: sheetDate(enrollment?.snoozedUntil ?? null),
    lastTouch: sheetDate(lastTouch?.local ?? null),
    lastChannel: lastTouch?.channel ?? null,
  };
  return PROSPECT_COLUMNS.map((column) => cells[column]);
}

function person({ name, company, addresses, mailbox }: Prospect) {
  return { name, company, addresses: addresses.join('; '), mailbox };
}

/** 1-based; null once only the end wait is left. */
function stepNumber(enrollment: Enrollment | null): number | null {
  return enrollment && enrollment.stepIndex < enrollment.stepCount ? enrollment.stepIndex + 1 : null;
}

function touchRow(touch: Touch, prospect: Prospect | undefined) {
  const { channel, direction, source, subject, outcome, note, stepIndex } = touch;
  const cells: Record<TouchColumn, string | number | null> = {
    ...(prospect ? person(prospect) : { name: null, company: null, addresses: null, mailbox: null }),
    ...{ at: sheetDate(touch.local), channel, direction, source, subject, outcome, note },
    step: stepIndex === null ? null : stepIndex + 1,
  };
  return TOUCH_COLUMNS.map((column) => cells[column]);
}

/** A file that begins with these titles. */
function createSheet(titles: string[]): FileText {
  const sheet = createFileText('text/csv;charset=utf-8');
  sheet.add(`${BOM}${csvLines([titles])}`);
  return sheet;
}

/** All prospects with where they stand, as a CSV file for Excel and Google Sheets. */
export async function exportProspectsCsv(
  db: NextTouchDatabase,
  { titles, cadenceNames, signal, onProgress }: CsvExportOptions<ProspectColumn>,
): Promise<Blob> {
  const sheet = createSheet(PROSPECT_COLUMNS.map((column) => titles[column]));
  const total = await db.prospects.count();
  let done = 0;
  for await (const page of readChunks(db.prospects, (row) => row.id)) {
    signal?.throwIfAborted();
    const hits = await toHits(db, page);
    sheet.add(csvLines(hits.map((hit) => prospectRow(hit, cadenceNames))));
    done += page.length;
    onProgress?.(done, total);
  }
  return sheet.file();
}

/** All touches, as a CSV file for Excel and Google Sheets. */
export async function exportTouchesCsv(
  db: NextTouchDatabase,
  { titles, signal, onProgress }: Omit<CsvExportOptions<TouchColumn>, 'cadenceNames'>,
): Promise<Blob> {
  const sheet = createSheet(TOUCH_COLUMNS.map((column) => titles[column]));
  const total = await db.touches.count();
  let done = 0;
  for await (const page of readChunks(db.touches, (row) => row.id)) {
    signal?.throwIfAborted();
    const prospects = await db.prospects.bulkGet([...new Set(page.map((touch) => touch.prospectId))]);
    const byId = new Map(prospects.flatMap((each) => (each ? [[each.id, each]] : [])));
    sheet.add(csvLines(page.map((touch) => touchRow(touch, byId.get(touch.prospectId)))));
    done += page.length;
    onProgress?.(done, total);
  }
  return sheet.file();
}
