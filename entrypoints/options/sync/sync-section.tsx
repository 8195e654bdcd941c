import { MonitorSmartphone } from 'lucide-react';
import type { Section } from '@/components/options/shell/sections';
import { SyncPage } from '@/components/options/sync/sync-page';
import type { SyncPorts } from '@/components/options/sync/use-sync';
import { createSyncClient } from '@/lib/messages/sync-client';
import { onLocalChange } from '@/lib/platform/storage-area';

const ports: SyncPorts = {
  service: createSyncClient(),
  onChange(listener) {
    const stops = ['sync-state', 'sync-membership'].map((key) => onLocalChange(key, listener));
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** Sync in the options page; `no-section.ts` stands in its place in the edition without (wxt.config.ts). */
export const SYNC_SECTIONS: readonly Section[] = [
  {
    id: 'sync',
    icon: MonitorSmartphone,
    Page: ({ context }) => <SyncPage context={context} ports={ports} />,
    settings: [
      'sync-state',
      'sync-machines',
      'sync-found',
      'sync-join',
      'sync-admin',
      'sync-team',
      'sync-lent',
      'sync-handed',
      'sync-figures',
      'sync-leave',
    ],
  },
];
