import { Tabs } from 'radix-ui';
import { useEffect, useRef, useState } from 'react';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SnoozeChoice } from '@/lib/messages/overlay-views';
import { type ActedRow, withActedRows } from '../acts/acted-rows';
import type { BulkAction } from '../acts/commands';
import { isCheckable, type RowAction, rowActions } from '../nudge-row/row-action';
import { everyone, nudgeKey, type RowNudge } from '../nudge-row/row-nudge';
import type { ParseMoment } from '../snooze/parse-moment';
import { Problem } from '../ui/problem';
import { BulkBar } from './bulk-bar';
import { ChecklistRow } from './checklist-row';
import { EmptyList, type EmptyListProps } from './empty-list';
import { groupWords } from './group-words';
import { foundItems, listItems, TABS, type Tab } from './list-items';
import { ListTools, type ListView } from './list-tools';
import { LoadingRows } from './loading-rows';
import { useListKeys } from './use-list-keys';
import { useTriage } from './use-triage';
import { VirtualList, type VirtualListHandle } from './virtual-list';

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
  /** Called when the current row changes; keep the function the same between renders. */
  onCurrent?: (nudge: RowNudge | null) => void;
  /** A panel or dialog covers the list: its keys are off. */
  covered: boolean;
}

/** The checklist: search and view, tabs or bulk acts, and the rows. Controlled: data by props, acts by callbacks. */
export function Checklist(props: ChecklistProps) {
  const { t, i18n } = useTranslation('popup');
  const [snoozing, setSnoozing] = useState<string | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<VirtualListHandle>(null);
  const search = useRef<HTMLInputElement>(null);

  const searching = props.query.trim() !== '';
  const nudges = props.nudges && withActedRows(props.nudges, props.acted);
  const items = searching
    ? foundItems(props.nudges ?? [], props.more)
    : listItems(nudges ?? [], props.tab, props.view.grouping, props.now, props.more);
  const rows = items.flatMap((item) => (item.kind === 'nudge' ? [item.nudge] : []));
  const checkedRows = rows.filter((nudge) => checked.has(nudgeKey(nudge)) && !props.acted.has(nudgeKey(nudge)));

  const triage = useTriage({
    rows,
    acted: props.acted,
    planning: true,
    onAction: props.onAction,
    onMove: (key) => list.current?.focusRow(key),
  });
  const { current, currentKey } = triage;
  const { onCurrent } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: called when the row changes, not at each render
  useEffect(() => onCurrent?.(current), [onCurrent, currentKey, current?.stepIndex]);
  const check = (nudge: RowNudge, on: boolean) => {
    const keys = new Set(checked);
    if (on) keys.add(nudgeKey(nudge));
    else keys.delete(nudgeKey(nudge));
    setChecked(keys);
  };

  useListKeys(
    {
      next: () => triage.move(1),
      previous: () => triage.move(-1),
      do: () => triage.press('do'),
      give: () => (current?.offer ? triage.press('give') : props.onNothingToGive()),
      done: () => triage.press('done'),
      log: () => triage.press('log'),
      skip: () => triage.press('skip'),
      reschedule: () => triage.press('reschedule'),
      open: () => triage.press('open'),
      prospect: () => triage.press('prospect'),
      finish: () => triage.press('finish'),
      cadence: () => triage.press('cadence'),
      snooze: () => {
        if (current && rowActions(current).includes('snooze')) setSnoozing(currentKey);
      },
      undo: () => {
        const row = currentKey === null ? undefined : props.acted.get(currentKey);
        if (row?.outcome.canUndo) props.onAction(row.nudge, { type: 'undo' });
        else props.onUndoLast();
      },
      check: () => {
        if (current && isCheckable(current)) check(current, !checked.has(nudgeKey(current)));
      },
      clear: () => {
        if (checked.size === 0) return false;
        setChecked(new Set());
        return true;
      },
      search: () => search.current?.focus(),
      help: props.onHelp,
      byHand: () => props.onByHand(''),
    },
    props.covered,
  );

  const narrowed = searching ? 'search' : props.view.channel || props.view.cadenceId ? 'filter' : null;
  const context = { locale: i18n.language, now: props.now, cadences: props.cadences };

  const body = props.problem ? (
    <Problem message={props.problem} onRetry={props.onRetry} />
  ) : nudges === null ? (
    <LoadingRows />
  ) : items.length === 0 ? (
    <EmptyList
      tab={props.tab}
      now={props.now}
      next={props.next}
      narrowed={narrowed}
      onByHand={() => props.onByHand(props.query)}
      onWiden={() => (searching ? props.onQuery('') : props.onView({ ...props.view, channel: null, cadenceId: null }))}
    />
  ) : (
    <VirtualList
      ref={list}
      items={items}
      label={searching ? t('group.found') : t(`tab.${props.tab}`)}
      checking={checkedRows.length > 0}
      footer={props.footer ?? null}
      {...(props.onMore && { onNearEnd: props.onMore })}
      renderItem={(item) =>
        item.kind === 'heading' ? (
          <div className={`nt-heading nt-heading-${item.group.by}`}>
            <h2 className="nt-heading-words">{groupWords(t, item.group, context)}</h2>
            <HeadingCount count={item.count} open={item.open} />
          </div>
        ) : (
          <ChecklistRow
            nudge={item.nudge}
            now={props.now}
            snoozes={props.snoozes}
            acted={props.acted.get(item.key)}
            current={item.key === currentKey}
            checked={checked.has(item.key)}
            snoozing={item.key === snoozing}
            onCheck={check}
            onCurrent={triage.select}
            onSnoozing={setSnoozing}
            onAction={triage.act}
            onLeave={props.onLeave}
            {...(props.parse && { parse: props.parse })}
          />
        )
      }
    />
  );

  return (
    <div className="nt-checklist">
      <ListTools
        query={props.query}
        onQuery={props.onQuery}
        view={props.view}
        onView={props.onView}
        cadences={props.cadences}
        searchRef={search}
        onToList={() => {
          const first = rows[0] && nudgeKey(rows[0]);
          if (!first) return;
          triage.select(first);
          list.current?.focusRow(first);
        }}
      />
      <Tabs.Root
        className="nt-tabs"
        value={props.tab}
        onValueChange={(tab) => {
          setChecked(new Set());
          props.onTab(tab as Tab);
        }}
      >
        {checkedRows.length > 0 ? (
          <BulkBar
            count={checkedRows.flatMap(everyone).length}
            snoozes={props.snoozes}
            now={props.now}
            onAct={(action) => {
              props.onBulk(checkedRows, action);
              setChecked(new Set());
            }}
            onClear={() => setChecked(new Set())}
            onCheckAll={() => setChecked(new Set(rows.filter(isCheckable).map(nudgeKey)))}
            {...(props.parse && { parse: props.parse })}
          />
        ) : (
          <Tabs.List className="nt-tab-list" aria-label={t('tab.label')}>
            {TABS.map((tab) => (
              <Tabs.Trigger key={tab} value={tab} className="nt-tab" disabled={searching}>
                {t(`tab.${tab}`)}
                {tab === 'todo' && props.due !== null && props.due > 0 && (
                  <span className="nt-tab-count">{props.due}</span>
                )}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        )}
        {TABS.map((tab) => (
          <Tabs.Content key={tab} value={tab} className="nt-tab-body" tabIndex={-1}>
            {tab === props.tab && body}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </div>
  );
}

/** How many touches a group holds: all of them, or "200+" while there are more to read. */
function HeadingCount({ count, open }: { count: number; open: boolean }) {
  const { t } = useTranslation('popup');
  const words = open ? t('group.atLeast', { count }) : String(count);
  return <span className="nt-heading-count">{words}</span>;
}
