import { IDBFactory } from 'fake-indexeddb';
import type { Now } from '@/lib/domain/time/time';
import { nowIn, toInstant } from '@/lib/domain/time/zone';
import { createClient } from '@/lib/messages/client';
import type { Services } from '@/lib/messages/contract';
import type { Sender } from '@/lib/messages/server';
import type { KeyValues } from '@/lib/platform/storage-area';
import { type Background, createBackground } from '@/lib/services/background';
import type { BrowserApi } from '@/lib/services/deps';
import type { Teammates } from '@/lib/services/teammates';
import { createLanguage } from '@/lib/services/translator';
import { NextTouchDatabase } from '@/lib/storage/database';
import { SnapshotDatabase } from '@/lib/storage/snapshots/snapshot-database';
import { TransferDatabase } from '@/lib/storage/transfers';
import { READERS } from './readers';

const ZONE = 'Europe/Berlin';
export const REP = 'rep@seller.example';
export const PROSPECT = 'ada@acme.example';
export const OWN = { ownId: 'own-extension', ownBase: 'chrome-extension://own-extension/' };

/** Extension storage in memory; values pass through JSON as in a browser. */
export function memoryValues(): KeyValues {
  const values = new Map<string, string>();
  const read = (key: string): unknown => {
    const text = values.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  };
  return {
    get: async (key) => read(key),
    getMany: async (keys) => Object.fromEntries(keys.filter((key) => values.has(key)).map((key) => [key, read(key)])),
    set: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (key) => void values.delete(key),
    clear: async () => values.clear(),
  };
}

interface Seen {
  badge: { text: string; color: string; title: string };
  notices: { title: string; message: string; buttons: string[] }[];
  alarms: Map<string, number>;
  opened: string[];
  injected: number[];
  told: number;
  /** Works under way for which the background is kept from being stopped. */
  awake: number;
  /** Whether there was one as the badge was painted last. */
  wasAwake: boolean;
}

/** A browser profile around the background: disks and alarms stay when the worker restarts, its memory does not. */
export class World {
  seen: Seen = {
    badge: { text: '', color: '', title: '' },
    notices: [],
    alarms: new Map(),
    opened: [],
    injected: [],
    told: 0,
    awake: 0,
    wasAwake: false,
  };
  local = memoryValues();
  session = memoryValues();
  /** Whether the browser lets the extension see Gmail. */
  access = true;
  /** A Gmail tab in the background answers nothing. */
  hasFrozenTab = false;
  private at: number;
  private zone = ZONE;
  private noticeFailure: (() => Promise<boolean>) | null = null;
  private ids = 0;
  private readonly indexedDB = new IDBFactory();
  background: Background;
  db: NextTouchDatabase;
  readonly snapshots = new SnapshotDatabase(`snapshots-${crypto.randomUUID()}`);
  readonly transfers = new TransferDatabase({ name: `transfers-${crypto.randomUUID()}` });

  constructor(
    local = '2026-11-24T10:00',
    /** What teammates have told, in the edition with sync. */
    private readonly teammates: Teammates | null = null,
  ) {
    this.at = toInstant(local, ZONE);
    this.db = this.openDb();
    this.background = this.start();
  }

  private openDb(): NextTouchDatabase {
    return new NextTouchDatabase({ indexedDB: this.indexedDB, IDBKeyRange });
  }

  private browserApi(): BrowserApi {
    const { seen } = this;
    return {
      hasGmailAccess: async () => this.access,
      keepRepeating: async (name) => void (seen.alarms.has(name) || seen.alarms.set(name, 0)),
      keepOnce: async (name, at) => void (at === null ? seen.alarms.delete(name) : seen.alarms.set(name, at)),
      paintBadge: async (badge) => {
        seen.badge = badge;
        seen.wasAwake = seen.awake > 0;
      },
      awakeDuring: async (work) => {
        seen.awake += 1;
        return work.finally(() => {
          seen.awake -= 1;
        });
      },
      showNotice: async ({ title, message, buttons }) => {
        if (this.noticeFailure) return this.noticeFailure();
        seen.notices.push({ title, message, buttons });
        return true;
      },
      hideNotice: async () => {},
      gmailTabs: async () => [],
      openGmail: async (index, hash) => void seen.opened.push(`/mail/u/${index}/${hash}`),
      openNewMail: async (index, address) => void seen.opened.push(`/mail/u/${index}/ to ${address}`),
      openOwnPage: async (path) => void seen.opened.push(path),
      runInTab: async (tabId) => void seen.injected.push(tabId),
      tellGmailTabs: async () => {
        seen.told += 1;
        if (this.hasFrozenTab) await new Promise(() => {});
      },
      ...createLanguage(this.local, 'en'),
    };
  }

  private start(): Background {
    return createBackground({
      db: this.db,
      teammates: this.teammates,
      snapshots: this.snapshots,
      transfers: this.transfers,
      now: async () => this.now(),
      newId: () => `id-${++this.ids}`,
      local: this.local,
      session: this.session,
      readers: READERS,
      own: OWN,
      debounce: async () => {},
      browserApi: this.browserApi(),
    });
  }

  /** The worker dies and wakes: new instances of everything on the same disk. */
  async restart(): Promise<void> {
    await this.background.idle();
    this.db.close();
    this.db = this.openDb();
    this.background = this.start();
    await this.sweep();
  }

  /** The browser itself restarts: session storage and the badge are gone, too. */
  async restartBrowser(): Promise<void> {
    this.session = memoryValues();
    this.seen.badge = { text: '', color: '', title: '' };
    await this.restart();
  }

  now(): Now {
    return nowIn(this.at, this.zone);
  }

  /** From now on the browser shows no notification, and fails like this. */
  failNotices(fail: (() => Promise<boolean>) | null): void {
    this.noticeFailure = fail;
  }

  /** Moves the clock, or the zone, and lets nobody notice. `ms` may be negative. */
  travel(ms: number, zone = this.zone): void {
    this.at += ms;
    this.zone = zone;
  }

  async sweep(): Promise<void> {
    await this.background.sweep();
    await this.background.idle();
  }

  /** Moves the clock forward and sweeps, as an alarm would. */
  async wait(ms: number): Promise<void> {
    this.at += ms;
    await this.sweep();
  }

  async waitUntil(local: string): Promise<void> {
    this.at = toInstant(local, this.zone);
    await this.sweep();
  }

  /** The services as a context sees them: through JSON, both ways. */
  client<K extends keyof Services>(service: K, sender: Sender): Services[K] {
    return createClient(service, async (call) => {
      const answer = await this.background.message(JSON.parse(JSON.stringify(call)), sender);
      await this.background.idle();
      return JSON.parse(JSON.stringify(answer));
    });
  }

  page<K extends keyof Services>(service: K): Services[K] {
    return this.client(service, { id: OWN.ownId, url: `${OWN.ownBase}popup.html` });
  }

  gmail(tabId = 1): Services['gmail'] {
    return this.client('gmail', gmailSender(tabId));
  }
}

export function gmailSender(tabId = 1): Sender {
  return { id: OWN.ownId, url: 'https://mail.google.com/mail/u/0/#inbox', frameId: 0, tab: { id: tabId } };
}
