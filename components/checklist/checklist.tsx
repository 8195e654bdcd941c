import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { withActedRows } from '../acts/acted-rows';
import { everyone, nudgeKey } from '../nudge-row/row-nudge';
import { Problem } from '../ui/problem';
import { useLatest } from '../ui/use-latest';
import { BulkBar } from './bulk-bar';
import type { ChecklistProps } from './checklist-props';
import { ChecklistRow } from './checklist-row';
import { EmptyList } from './empty-list';
import { ListHeading } from './list-heading';
import { foundItems, listItems } from './list-items';
import { ListTools } from './list-tools';
import { LoadingRows } from './loading-rows';
import { TAB_PANEL, TabList } from './tab-list';
import { useCheckedRows } from './use-checked-rows';
import { useChecklistKeys } from './use-checklist-keys';
import { useTriage } from './use-triage';
import { VirtualList, type VirtualListHandle } from './virtual-list';

/** The checklist: search and view, tabs or bulk acts, and the rows. Controlled: data by props, acts by callbacks. */
export function Checklist(props: ChecklistProps) {
  const { t, i18n } = useTranslation('popup');
  const [snoozing, setSnoozing] = useState<string | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const search = useRef<HTMLInputElement>(null);

  const searching = props.query.trim() !== '';
  const nudges = props.nudges && withActedRows(props.nudges, props.acted);
  const items = searching
    ? foundItems(props.nudges ?? [], props.more)
    : listItems(nudges ?? [], props.tab, props.view.grouping, props.now, props.more);
  const rows = items.flatMap((item) => (item.kind === 'nudge' ? [item.nudge] : []));
  const checked = useCheckedRows(rows, props.acted);

  const triage = useTriage({
    rows,
    acted: props.acted,
    planning: true,
    onAction: props.onAction,
    onMove: (key) => list.current?.focusRow(key),
  });
  const { current, currentKey } = triage;
  const { onCurrent, isPainted } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: called when the row changes, not at each render
  useEffect(() => {
    if (isPainted) onCurrent?.(current);
  }, [onCurrent, isPainted, currentKey, current?.stepIndex, current?.offer?.itemId]);
  useEffect(() => {
    if (props.oneAtATime && currentKey) list.current?.focusRow(currentKey);
  }, [props.oneAtATime, currentKey]);

  const onRow = useLatest({
    ...{ onCheck: checked.set, onCurrent: triage.select, onSnoozing: setSnoozing, onAction: triage.act },
    onLeave: props.onLeave,
  });
  useChecklistKeys({ props, triage, checked, onSnoozing: setSnoozing, onSearch: () => search.current?.focus() });

  const narrowed = searching ? 'search' : props.view.channel || props.view.cadenceId ? 'filter' : null;
  const shown = props.oneAtATime ? items.filter(({ key }) => key === currentKey) : items;
  const position = props.oneAtATime ? t('tools.position', { index: triage.index + 1, count: rows.length }) : null;
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
      items={shown}
      label={searching ? t('group.found') : t(`tab.${props.tab}`)}
      checking={checked.rows.length > 0}
      footer={position ?? props.footer ?? null}
      isPainted={props.isPainted}
      {...(props.onMore && { onNearEnd: props.onMore })}
      renderItem={(item, heightOf) =>
        item.kind === 'heading' ? (
          <ListHeading item={item} context={context} isCounted={!(item.open && props.isFirst)} />
        ) : (
          <ChecklistRow
            nudge={item.nudge}
            now={props.now}
            snoozes={props.snoozes}
            acted={props.acted.get(item.key)}
            heightOf={heightOf}
            current={item.key === currentKey}
            checked={checked.has(item.key)}
            snoozing={item.key === snoozing}
            {...onRow}
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
        oneAtATime={props.oneAtATime}
        onOneAtATime={props.onOneAtATime}
        searchRef={search}
        onToList={() => {
          const first = rows[0] && nudgeKey(rows[0]);
          if (!first) return;
          triage.select(first);
          list.current?.focusRow(first);
        }}
      />
      <div className="nt-tabs">
        {checked.rows.length > 0 ? (
          <BulkBar
            count={checked.rows.flatMap(everyone).length}
            snoozes={props.snoozes}
            now={props.now}
            onAct={(action) => {
              props.onBulk(checked.rows, action);
              checked.clear();
            }}
            onClear={checked.clear}
            onCheckAll={checked.all}
            {...(props.parse && { parse: props.parse })}
          />
        ) : (
          <TabList
            tab={props.tab}
            onTab={(tab) => {
              checked.clear();
              props.onTab(tab);
            }}
            due={props.due}
            disabled={searching}
          />
        )}
        <div
          key={props.tab}
          id={TAB_PANEL}
          className="nt-tab-body"
          role="tabpanel"
          aria-label={t(`tab.${props.tab}`)}
          tabIndex={-1}
        >
          {body}
        </div>
      </div>
    </div>
  );
}
