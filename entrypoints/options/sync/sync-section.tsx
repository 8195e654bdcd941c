import { MonitorSmartphone } from 'lucide-react';
import type { Section } from '@/components/options/shell/sections';
import { SyncPage } from './sync-page';

/** Sync in the options page; `no-section.ts` stands in its place in the edition without (wxt.config.ts). */
export const SYNC_SECTIONS: readonly Section[] = [
  {
    id: 'sync',
    icon: MonitorSmartphone,
    Page: SyncPage,
    settings: ['sync-state', 'sync-machines', 'sync-found', 'sync-join', 'sync-admin', 'sync-leave'],
  },
];
