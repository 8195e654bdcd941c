import { useState } from 'react';
import type { RecorderProps } from '@/components/options/health/recorder';
import type { Recording } from '@/lib/gmail/record/recorder';
import { runRecorder } from '@/lib/platform/record-gmail';

/** One file of what all tabs recorded. */
function joined(results: unknown[]): Recording | null {
  const all = results.filter((each): each is Recording => typeof each === 'object' && each !== null);
  const [first] = all;
  return first ? { ...first, exchanges: all.flatMap((each) => each.exchanges) } : null;
}

/** The recorder of this browser's Gmail tabs. It ends when the tabs are reloaded. */
export function useRecorder(save: (text: string) => void): RecorderProps {
  const [state, setState] = useState<RecorderProps['state']>('off');
  const [text, setText] = useState<string | null>(null);
  const look = async () => {
    const recording = joined(await runRecorder());
    setText(recording && JSON.stringify(recording, null, 1));
  };
  return {
    state,
    text,
    onStart: () => void runRecorder().then((tabs) => setState(tabs.length > 0 ? 'on' : 'no-tab'), console.error),
    onLook: () => void look().catch(console.error),
    onSave: () => text !== null && save(text),
  };
}
