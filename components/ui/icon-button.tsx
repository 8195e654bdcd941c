import type { ComponentProps } from 'react';
import { classNames } from './class-names';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** The accessible name, shown on hover and focus. */
  label: string;
  /** The key that does the same, shown behind the name. */
  shortcut?: string;
  size?: 'm' | 's';
  /** Off where the button opens something that would cover the tip. */
  tip?: boolean;
}

/** A button that is only an icon: named for screen readers, with its name as a tip for everybody else. */
export function IconButton({ label, shortcut, size = 'm', tip = true, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...(shortcut !== undefined && { 'aria-keyshortcuts': shortcut })}
      {...(tip && { 'data-tip': label })}
      {...rest}
      className={classNames('nt-icon-button', size === 's' && 'nt-icon-button-s', className)}
    >
      {children}
    </button>
  );
}
