import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names';
import { useMenuKeys } from './menu-keys';
import { usePortalContainer } from './portal-container';

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

export interface MenuProps {
  /** The button that opens it; takes a ref and props. */
  trigger: ReactElement;
  entries: MenuEntry[];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'end';
  container?: HTMLElement | null;
}

/** A menu of actions. Not modal: it neither locks scrolling nor hides the page behind it. */
export function Menu({ trigger, entries, open, onOpenChange, align = 'end', container }: MenuProps) {
  const portal = usePortalContainer(container);
  const keys = useMenuKeys();
  return (
    <DropdownMenu.Root
      modal={false}
      {...(open !== undefined && { open })}
      {...(onOpenChange !== undefined && { onOpenChange })}
    >
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={portal}>
        <DropdownMenu.Content className="nt-menu" align={align} sideOffset={4} collisionPadding={8} {...keys}>
          {entries.map((entry, index) =>
            entry === 'separator' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity but their place
              <DropdownMenu.Separator key={`separator-${index}`} className="nt-menu-separator" />
            ) : (
              <DropdownMenu.Item
                key={entry.id}
                className={classNames('nt-menu-item', entry.danger && 'nt-menu-item-danger')}
                disabled={entry.disabled ?? false}
                onSelect={(event) => {
                  if (entry.ticked !== undefined) event.preventDefault();
                  entry.onSelect();
                }}
                {...(entry.ticked !== undefined && { role: 'menuitemcheckbox', 'aria-checked': entry.ticked })}
                {...(entry.checked !== undefined && { role: 'menuitemradio', 'aria-checked': entry.checked })}
              >
                <span className="nt-menu-icon">{entry.ticked ? <Check size={16} aria-hidden /> : entry.icon}</span>
                <span className="nt-menu-label">{entry.label}</span>
                {entry.hint !== undefined && <span className="nt-menu-hint">{entry.hint}</span>}
                {entry.shortcut !== undefined && <kbd className="nt-menu-shortcut">{entry.shortcut}</kbd>}
              </DropdownMenu.Item>
            ),
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
