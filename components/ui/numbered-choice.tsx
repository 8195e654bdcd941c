import { useEffect, useRef } from 'react';
import { Button } from './button';

export interface NumberedChoiceProps {
  /** At most nine: each has a digit. */
  options: readonly { value: string; label: string }[];
  label: string;
  onChoose: (value: string) => void;
}

/** One choice by one key: buttons with digits. Keys act wherever the focus is in the dialog around, but in no field. */
export function NumberedChoice({ options, label, onChoose }: NumberedChoiceProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  const latest = useRef({ options, onChoose });
  latest.current = { options, onChoose };
  useEffect(() => {
    const dialog = box.current?.closest('[role="dialog"]');
    const onKeyDown = (event: Event) => {
      const { key, target, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      const isTyping = target instanceof Element && target.closest('input, textarea, select') !== null;
      const option = /^[1-9]$/.test(key) ? latest.current.options[Number(key) - 1] : undefined;
      if (!option || isTyping || ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      latest.current.onChoose(option.value);
    };
    dialog?.addEventListener('keydown', onKeyDown);
    return () => dialog?.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <fieldset ref={box} className="nt-numbered">
      <legend>{label}</legend>
      {options.slice(0, 9).map(({ value, label: words }, index) => (
        <Button
          key={value}
          size="s"
          look="tonal"
          aria-keyshortcuts={String(index + 1)}
          icon={
            <kbd className="nt-kbd" aria-hidden>
              {index + 1}
            </kbd>
          }
          onClick={() => onChoose(value)}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  );
}
