import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Layer } from './layer';
import { itemsIn, useMenuKeys } from './menu-keys';
import { type OpeningProps, useOpening } from './use-opening';

/** One line of a menu; `'separator'` draws a line. */
export type MenuEntry =
  | 'separator'
  | {
      id: string;
      label: string;
      /** Second, quieter half: the moment a snooze leads to, for instance. */
      hint?: string;
      icon?: ReactNode;
      shortcut?: string;
      danger?: boolean;
      disabled?: boolean;
      /** Set on entries of which one holds: drawn and announced as a radio item. */
      checked?: boolean;
      /** Set on entries that are each on or off by itself: drawn as a check box, and the menu stays open. */
      ticked?: boolean;
      onSelect: () => void;
    };

export interface MenuProps extends OpeningProps {
  /** A function where making them costs something: called when the menu opens. */
  entries: MenuEntry[] | (() => MenuEntry[]);
  align?: 'start' | 'end';
}

/** A menu of actions. Not modal: it neither locks scrolling nor hides the page behind it. */
export function Menu({ entries, align = 'end', ...opening }: MenuProps) {
  const { isOpen, setOpen, button, anchor, ids } = useOpening(opening, 'menu');
  const onKeyDown = useMenuKeys(() => setOpen(false));
  return (
    <>
      {button}
      {isOpen && (
        <Layer
          id={ids.layer}
          className="nt-menu"
          role="menu"
          aria-orientation="vertical"
          aria-labelledby={ids.trigger}
          align={align}
          anchor={anchor}
          firstFocus={(menu) => itemsIn(menu)[0]}
          onClose={() => setOpen(false)}
          onKeyDown={onKeyDown}
        >
          {(typeof entries === 'function' ? entries() : entries).map((entry, index) =>
            entry === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity but their place
              <hr key={`separator-${index}`} className="nt-menu-separator" />
            ) : (
              <Item key={entry.id} entry={entry} onClose={() => setOpen(false)} />
            ),
          )}
        </Layer>
      )}
    </>
  );
}

function Item({ entry, onClose }: { entry: Exclude<MenuEntry, 'separator'>; onClose: () => void }) {
  const { checked, ticked } = entry;
  return (
    <button
      type="button"
      tabIndex={-1}
      role="menuitem"
      className={classNames('nt-menu-item', entry.danger && 'nt-menu-item-danger')}
      {...(entry.disabled && { 'aria-disabled': true })}
      {...(ticked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': ticked })}
      {...(checked !== undefined && { role: 'menuitemradio', 'aria-checked': checked })}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (entry.disabled) return;
        if (ticked === undefined) onClose();
        entry.onSelect();
      }}
    >
      <span className="nt-menu-icon">{ticked ? <Check size={16} aria-hidden /> : entry.icon}</span>
      <span className="nt-menu-label">{entry.label}</span>
      {entry.hint !== undefined && <span className="nt-menu-hint">{entry.hint}</span>}
      {entry.shortcut !== undefined && <kbd className="nt-menu-shortcut">{entry.shortcut}</kbd>}
    </button>
  );
}
