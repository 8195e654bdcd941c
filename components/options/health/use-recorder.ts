import { useState } from 'react';
import { usePorts } from '../../ports/ports-context';
import type { RecorderProps } from './recorder';

/** The recorder of this browser's Gmail tabs. It ends when the tabs are reloaded. */
export function useRecorder(save: (text: string) => void): RecorderProps {
  const { recordGmail } = usePorts();
  const [state, setState] = useState<RecorderProps['state']>('off');
  const [text, setText] = useState<string | null>(null);
  return {
    state,
    text,
    onStart: () => void recordGmail().then(({ tabs }) => setState(tabs > 0 ? 'on' : 'no-tab'), console.error),
    onLook: () => void recordGmail().then((recorded) => setText(recorded.text), console.error),
    onSave: () => text !== null && save(text),
  };
}
