import { Tooltip as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { usePortalContainer } from './portal-container';

export interface TooltipProps {
  text: string;
  shortcut?: string;
  container?: HTMLElement | null;
  /** One element that takes a ref and props: a button, or a focusable span. */
  children: ReactElement;
}

/** A few words on hover and focus. Never the only place something is said: the trigger is named by itself. */
export function Tooltip({ text, shortcut, container, children }: TooltipProps) {
  const portal = usePortalContainer(container);
  return (
    <Radix.Provider delayDuration={500} skipDelayDuration={200}>
      <Radix.Root disableHoverableContent>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal container={portal}>
          <Radix.Content className="nt-tooltip" sideOffset={4} collisionPadding={8}>
            {text}
            {shortcut !== undefined && <kbd className="nt-kbd">{shortcut}</kbd>}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
