import { type ReactNode, useId } from 'react';
import { classNames } from '../../ui/class-names';

export interface Choice<V extends string> {
  value: V;
  label: string;
  /** What choosing it means, in a sentence. */
  help?: string;
  icon?: ReactNode;
}

export interface ChoiceCardsProps<V extends string> {
  label: string;
  choices: readonly Choice<V>[];
  value: V;
  onChange: (value: V) => void;
}

/** One of a few, each explained: radio buttons that look like cards. */
export function ChoiceCards<V extends string>({ label, choices, value, onChange }: ChoiceCardsProps<V>) {
  const name = useId();
  return (
    <fieldset className="nt-choices">
      <legend className="nt-sr-only">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={classNames('nt-choice', choice.value === value && 'nt-choice-chosen')}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            aria-label={choice.label}
            {...(choice.help !== undefined && { 'aria-describedby': `${name}-${choice.value}` })}
          />
          {choice.icon}
          <span className="nt-choice-words">
            <span className="nt-choice-label">{choice.label}</span>
            {choice.help !== undefined && (
              <span className="nt-choice-help" id={`${name}-${choice.value}`}>
                {choice.help}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
