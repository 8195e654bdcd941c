import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/field';

export interface CommitFieldProps extends Omit<ComponentProps<typeof TextField>, 'value' | 'onChange' | 'error'> {
  value: string;
  /** What is wrong with a text, in words; null when it can be kept. */
  problem: (text: string) => string | null;
  /** A changed text without a problem, once the rep leaves the field or presses Enter. */
  onCommit: (text: string) => void;
}

/** A field that commits its value on Enter or blur, so that unfinished input is never saved. */
export function CommitField({ value, problem, onCommit, ...rest }: CommitFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const error = text === value ? null : problem(text);
  // Enter followed by blur, before the stored value is back, would save twice, and the second undo would restore the
  // same value.
  const handed = useRef<string | null>(null);
  const commit = () => {
    if (text === value || text === handed.current || error !== null) return;
    handed.current = text;
    onCommit(text);
  };
  return (
    <TextField
      {...rest}
      value={text}
      error={error}
      onChange={(event) => {
        handed.current = null;
        setText(event.target.value);
      }}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
