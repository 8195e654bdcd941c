import type { Cadence } from '@/lib/domain/cadence/cadence';
import { PRESETS } from '@/lib/domain/cadence/presets';
import { project } from '@/lib/domain/log/project/project';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import type { KeyValuePort } from '@/lib/storage/canary';
import type { Project } from '@/lib/storage/projection';
import type { ValueItemRow } from '@/lib/storage/rows';
import type { SendRow } from '@/lib/storage/send-row';
import { START } from './book';

/** The real fold of the domain. */
export function realProject(cadences: ReadonlyMap<string, Cadence>): Project {
  return (events) => project(events, { cadences, rules: DEFAULT_SETTINGS.calendar, zone: 'Etc/UTC' });
}

export const PRESET_MAP: ReadonlyMap<string, Cadence> = new Map(PRESETS.map((cadence) => [cadence.id, cadence]));

export function send(messageId: string, to: string[], over: Partial<SendRow> = {}): SendRow {
  return {
    v: 1,
    messageId,
    threadId: 'thread-a:1',
    mailbox: 'rep@seller.example',
    from: { address: 'rep@seller.example', name: '' },
    to: to.map((address) => ({ address, name: '' })),
    cc: [],
    bcc: [],
    subject: 'Our pilot',
    state: 'confirmed',
    requestedAt: START,
    acceptedAt: START,
    sentAt: START,
    settlesAt: START,
    scheduledFor: null,
    legacyThreadId: null,
    legacyMessageId: null,
    parentId: null,
    exact: true,
    heardBy: { request: true, tap: true },
    verified: true,
    choices: [],
    dismissed: false,
    ...over,
  };
}

export const ITEM: ValueItemRow = {
  ...{ v: 1, id: 'item-1', kind: 'case', title: 'Case study', url: 'https://seller.example/case' },
  ...{ text: '{{firstName}}, this is how they did it.', note: 'After the first call', order: 3 },
  ...{ tags: ['pricing'], stage: 'early', createdAt: START, archivedAt: null },
};

/** Extension storage for a test: keeps JSON text, as the real one does. */
export function memoryPort(): KeyValuePort {
  const kept = new Map<string, string>();
  return {
    get: async (key) => {
      const text = kept.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: async (key, value) => {
      kept.set(key, JSON.stringify(value));
    },
  };
}
