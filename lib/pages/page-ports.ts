import { liveQuery } from 'dexie';
import type { Now } from '@/lib/domain/time/time';
import { createClient } from '@/lib/messages/client';
import type { JobState } from '@/lib/messages/data-contract';
import { readPageNow } from '@/lib/platform/clock';
import { aboutBrowser, places } from '@/lib/platform/places';
import { requestGmailAccess } from '@/lib/platform/site-access';
import { localValues, onLocalChange, onSessionChange } from '@/lib/platform/storage-area';
import { HEALTH_KEY } from '@/lib/services/health/health';
import { loadSettings, SETTINGS_KEY } from '@/lib/services/settings/settings-store';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { extendHolidays } from './extend-holidays';
import { followJob } from './follow-job';
import { createReads } from './reads';

type Live<T> = { state: 'ready'; value: T } | { state: 'failed'; error: unknown };

/** What our pages get from the real browser. Its shape is `Ports` in components/ports/. */
export function createPagePorts(db: NextTouchDatabase) {
  const data = createClient('data');
  const setup = createClient('setup');
  return {
    services: {
      log: createClient('log'),
      setup,
      page: createClient('page'),
      catchUp: createClient('catchUp'),
      data,
    },
    reads: createReads(db),
    follow: <T>(ask: () => Promise<T>, tell: (answer: Live<T>) => void) => {
      // An `async` function and no other: of a plain one that hands back a promise Dexie sees the first read alone. A failure
      // is told like an answer: it would end the live query, and the page would never hear of a repair.
      const subscription = liveQuery(async (): Promise<Live<T>> => {
        try {
          return { state: 'ready', value: await ask() };
        } catch (error) {
          return { state: 'failed', error };
        }
      }).subscribe(tell);
      return () => subscription.unsubscribe();
    },
    clock: { now: readPageNow },
    settings: {
      read: () => loadSettings(localValues),
      onChange: (listener: () => void) => onLocalChange(SETTINGS_KEY, listener),
    },
    followJob: (id: string, tell: (job: JobState) => void) => followJob(data, id, tell),
    onHealthChange: (listener: () => void) => onSessionChange(HEALTH_KEY, listener),
    requestGmailAccess,
    recordGmail: async () => (await import('./record-gmail')).recordGmail(),
    loadHolidays: async (locale: string) => (await import('./holiday-catalog')).loadHolidayCatalog(locale),
    extendHolidays: (now: Now, locale: string) => extendHolidays(setup, now, locale),
    companyName: async (address: string) => (await import('@/lib/services/prospects/company')).companyName(address),
    conditions: () => import('@/lib/domain/compose/conditions'),
    files: async () => (await import('./page-files')).createPageFiles(db),
    disk: {
      used: async () => (await navigator.storage.estimate()).usage ?? null,
      isKept: () => navigator.storage.persisted(),
      askToKeep: () => navigator.storage.persist(),
    },
    about: aboutBrowser,
    memory: localStorage,
    places,
  };
}

/** The ports of one of our pages. */
export type PagePorts = ReturnType<typeof createPagePorts>;
