import type { ReactElement, ReactNode } from 'react';
import { Layer } from './layer';
import { type OpeningProps, useOpening } from './use-opening';

export interface PopoverProps extends OpeningProps {
  /** What it is for, announced on opening. */
  label: string;
  children: ReactNode;
}

/** The first control of a surface that opens. */
export function firstControl(layer: HTMLElement): HTMLElement | null {
  return layer.querySelector<HTMLElement>('button, input, select, textarea, [tabindex="0"]');
}

/** A small surface that belongs to a button and may hold fields. */
export function Popover({ label, children, ...opening }: PopoverProps): ReactElement {
  const { isOpen, setOpen, button, anchor, ids } = useOpening(opening, 'dialog');
  return (
    <>
      {button}
      {isOpen && (
        <Layer
          id={ids.layer}
          className="nt-popover"
          role="dialog"
          aria-label={label}
          anchor={anchor}
          firstFocus={firstControl}
          onClose={() => setOpen(false)}
        >
          {children}
        </Layer>
      )}
    </>
  );
}
