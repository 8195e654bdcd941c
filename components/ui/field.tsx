import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface Shared {
  label: string;
  /** Help under the field. */
  hint?: string;
  /** What is wrong and what would be right; announced, and the field is marked invalid. */
  error?: string | null;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
}

function Frame(props: Shared & { id: string; children: ReactNode }) {
  return (
    <div className="nt-field">
      <label htmlFor={props.id} className={classNames('nt-field-label', props.hideLabel && 'nt-sr-only')}>
        {props.label}
      </label>
      {props.children}
      {props.hint !== undefined && (
        <span id={`${props.id}-hint`} className="nt-field-hint">
          {props.hint}
        </span>
      )}
      {props.error && (
        <span id={`${props.id}-error`} className="nt-field-error" role="alert">
          {props.error}
        </span>
      )}
    </div>
  );
}

function described(id: string, { hint, error }: Shared) {
  const by = [hint !== undefined && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, ...(by && { 'aria-describedby': by }), ...(error && { 'aria-invalid': true }) };
}

/** A one-line field with its label, help and error. */
export function TextField({ label, hint, error, hideLabel, className, ...rest }: Shared & ComponentProps<'input'>) {
  const id = useId();
  const shared = { label, ...(hint !== undefined && { hint }), ...(error !== undefined && { error }) };
  return (
    <Frame {...shared} id={id} {...(hideLabel !== undefined && { hideLabel })}>
      <input {...rest} {...described(id, shared)} className={classNames('nt-input', className)} />
    </Frame>
  );
}

/** A field of several lines. */
export function TextArea({ label, hint, error, hideLabel, className, ...rest }: Shared & ComponentProps<'textarea'>) {
  const id = useId();
  const shared = { label, ...(hint !== undefined && { hint }), ...(error !== undefined && { error }) };
  return (
    <Frame {...shared} id={id} {...(hideLabel !== undefined && { hideLabel })}>
      <textarea rows={3} {...rest} {...described(id, shared)} className={classNames('nt-input', className)} />
    </Frame>
  );
}

/** The browser's own choice list, which every assistive technology knows. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  options,
  className,
  ...rest
}: Shared & { options: { value: string; label: string }[] } & ComponentProps<'select'>) {
  const id = useId();
  const shared = { label, ...(hint !== undefined && { hint }), ...(error !== undefined && { error }) };
  return (
    <Frame {...shared} id={id} {...(hideLabel !== undefined && { hideLabel })}>
      <select {...rest} {...described(id, shared)} className={classNames('nt-input nt-select', className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}
