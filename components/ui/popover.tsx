import { Popover as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { focusFirst } from './focus-first';
import { usePortalContainer } from './portal-container';

export interface PopoverProps {
  trigger: ReactElement;
  /** What it is for, announced on opening. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  container?: HTMLElement | null;
  children: ReactNode;
}

/** A small surface that belongs to a button and may hold fields. */
export function Popover({ trigger, label, open, onOpenChange, container, children }: PopoverProps) {
  const portal = usePortalContainer(container);
  return (
    <Radix.Root {...(open !== undefined && { open })} {...(onOpenChange !== undefined && { onOpenChange })}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={portal}>
        <Radix.Content
          className="nt-popover"
          aria-label={label}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={focusFirst}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
