import { useState } from 'react';
import type { Tab } from '@/components/checklist/list-items';
import type { ListView } from '@/components/checklist/list-tools';
import { readMemory, remember } from '../shared/page-memory';

/** Where the rep was: tab, grouping and filters, from one opening to the next. */
export function useViewMemory() {
  const [{ tab, grouping, channel, cadenceId }, setMemory] = useState(readMemory);
  const change = (patch: Partial<ListView> & { tab?: Tab }) => {
    remember(patch);
    setMemory((before) => ({ ...before, ...patch }));
  };
  return {
    tab,
    view: { grouping, channel, cadenceId } satisfies ListView,
    setTab: (next: Tab) => change({ tab: next }),
    setView: (next: ListView) => change(next),
  };
}
