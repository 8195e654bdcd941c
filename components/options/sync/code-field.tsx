import { TextArea } from '../../ui/field';

export interface CodeFieldProps {
  label: string;
  hint: string;
  code: string;
  error: string | null;
  onCode: (code: string) => void;
}

/** Where a code from another machine is pasted. */
export function CodeField({ label, hint, code, error, onCode }: CodeFieldProps) {
  return (
    <TextArea
      label={label}
      hint={hint}
      autoComplete="off"
      spellCheck={false}
      value={code}
      error={error}
      onChange={(event) => onCode(event.target.value)}
    />
  );
}
