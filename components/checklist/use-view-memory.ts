import { useState } from 'react';
import { usePorts } from '../ports/ports-context';
import type { Tab } from './list-items';
import type { ListView } from './list-tools';
import { readMemory, remember } from './view-memory';

/** Which list is shown, and how: it opens on what is to do, grouped and narrowed as it was left. */
export function useViewMemory() {
  const { memory } = usePorts();
  const [tab, setTab] = useState<Tab>('todo');
  const [view, setView] = useState<ListView>(() => readMemory(memory));
  return {
    tab,
    view,
    setTab,
    setView: (next: ListView) => {
      remember(next, memory);
      setView(next);
    },
  };
}
