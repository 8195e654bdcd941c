export interface SwitchLineProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Something that is on or off, at once. */
export function SwitchLine({ label, checked, onChange }: SwitchLineProps) {
  return (
    <label className="nt-switch-line">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className="nt-switch"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
