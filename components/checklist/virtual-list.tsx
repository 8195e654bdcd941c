import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { classNames } from '../ui/class-names';
import type { ListItem } from './list-items';

export interface VirtualListHandle {
  /** Brings a row into view and puts the focus on it. */
  focusRow(key: string): void;
}

/** Height of a line by its key, px; 0 where it was never drawn. */
export type HeightOf = (key: string) => number;

export interface VirtualListProps {
  items: readonly ListItem[];
  label: string;
  /** Any row is checked: all check boxes show. */
  checking: boolean;
  /** `heightOf`: px of a line, as far as it has been measured; the same function at each render. */
  renderItem: (item: ListItem, heightOf: HeightOf) => ReactNode;
  /** The end is near: what follows may be read now. */
  onNearEnd?: () => void;
  /** Under the last row. */
  footer?: string | null;
  /** False until the first rows are drawn: those out of sight are left for the next frame. */
  isPainted?: boolean;
  ref?: Ref<VirtualListHandle>;
}

const HEADING_HEIGHT = 36;
const ROW_HEIGHT = 85;
/** So many lines before the last one drawn counts as near the end. */
const NEAR = 20;
/** Height (px) that is filled with lines before the scroller has been measured: at least that of a popup, which begins small. */
const FIRST_HEIGHT = 480;
/** Height (px) of what stands above and below the list. */
const AROUND = 200;
/** Lines drawn beyond those in sight. */
const OVERSCAN = 6;

/** Draws only the rows in sight, whatever the number. Rows tell assistive technology their place in the whole. */
export function VirtualList(props: VirtualListProps) {
  const { items, label, checking, renderItem, onNearEnd, footer, isPainted = true, ref } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [room] = useState(() => Math.max(FIRST_HEIGHT, window.innerHeight - AROUND));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'heading' ? HEADING_HEIGHT : ROW_HEIGHT),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: isPainted ? OVERSCAN : 0,
    initialRect: { width: 0, height: room },
  });

  const heightOf = useCallback<HeightOf>(
    (key) => virtualizer.measurementsCache.find((line) => line.key === key)?.size ?? 0,
    [virtualizer],
  );

  useImperativeHandle(ref, () => ({
    focusRow(key) {
      const index = items.findIndex((item) => item.key === key);
      if (index < 0) return;
      virtualizer.scrollToIndex(index);
      requestAnimationFrame(() => {
        const row = scroller.current?.querySelector(`[data-key="${CSS.escape(key)}"]`);
        row?.querySelector<HTMLElement>('button.nt-row-words, .nt-row-acted button')?.focus({ preventScroll: true });
      });
    },
  }));

  const lastDrawn = virtualizer.getVirtualItems().at(-1)?.index ?? 0;
  const isNearEnd = lastDrawn >= items.length - NEAR;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again once for each list that has grown
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, items.length]);

  const rows = items.filter((item) => item.kind === 'nudge').length;
  let place = 0;
  const places = items.map((item) => (item.kind === 'nudge' ? ++place : 0));
  return (
    <div ref={scroller} className={classNames('nt-list', checking && 'nt-list-checking')}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without markers loses its role in Safari */}
      <ul role="list" aria-label={label} className="nt-list-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((virtual) => {
          const item = items[virtual.index];
          if (!item) return null;
          return (
            <li
              key={virtual.key}
              ref={virtualizer.measureElement}
              data-index={virtual.index}
              data-key={item.key}
              className="nt-list-item"
              style={{ transform: `translateY(${virtual.start}px)` }}
              {...(item.kind === 'nudge' && { 'aria-setsize': rows, 'aria-posinset': places[virtual.index] })}
            >
              {renderItem(item, heightOf)}
            </li>
          );
        })}
      </ul>
      {footer && <p className="nt-list-footer">{footer}</p>}
    </div>
  );
}
