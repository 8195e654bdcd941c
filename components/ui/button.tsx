import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `filled` for the one main act on a surface, `danger` for what destroys, `quiet` for all else. */
  look?: 'filled' | 'tonal' | 'quiet' | 'danger';
  size?: 'm' | 's';
  icon?: ReactNode;
}

/** A button with words. Its name is its text. */
export function Button({ look = 'quiet', size = 'm', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames('nt-button', `nt-button-${look}`, size === 's' && 'nt-button-s', className)}
    >
      {icon}
      <span className="nt-button-label">{children}</span>
    </button>
  );
}
