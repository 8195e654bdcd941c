import {
  cloneElement,
  type FocusEvent,
  type PointerEvent,
  type ReactElement,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Layer } from './layer';

export interface TooltipProps {
  text: string;
  shortcut?: string;
  /** One element that takes props: a button, or a focusable span. */
  children: ReactElement;
}

/** Pointing this long shows it, ms. */
const POINT_MS = 500;

type Handlers = Record<string, ((event: SyntheticEvent) => void) | undefined>;

/** A few words on hover and focus. Never the only place something is said: the trigger is named by itself. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();
  useEffect(() => () => clearTimeout(timer.current), []);

  const hide = () => {
    clearTimeout(timer.current);
    setOpen(false);
  };
  const show = ({ currentTarget }: SyntheticEvent, afterMs: number) => {
    clearTimeout(timer.current);
    anchor.current = currentTarget as Element;
    if (afterMs === 0) setOpen(true);
    else timer.current = setTimeout(() => setOpen(true), afterMs);
  };
  const own: Record<string, (event: never) => void> = {
    onPointerEnter: (event: PointerEvent) => event.pointerType !== 'touch' && show(event, POINT_MS),
    onPointerLeave: hide,
    onPointerDown: hide,
    onFocus: (event: FocusEvent) => event.currentTarget.matches(':focus-visible') && show(event, 0),
    onBlur: hide,
    onClick: hide,
  };
  const theirs = children.props as Handlers;
  const both = Object.entries(own).map(([name, handle]) => [
    name,
    (event: never) => {
      theirs[name]?.(event);
      handle(event);
    },
  ]);
  return (
    <>
      {cloneElement(children as ReactElement<object>, {
        ...Object.fromEntries(both),
        ...(isOpen && { 'aria-describedby': id }),
      })}
      {isOpen && (
        <Layer id={id} className="nt-tooltip" role="tooltip" align="center" anchor={anchor} onClose={hide}>
          {text}
          {shortcut !== undefined && <kbd className="nt-kbd">{shortcut}</kbd>}
        </Layer>
      )}
    </>
  );
}
