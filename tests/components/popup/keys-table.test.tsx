// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
// Loaded before: the page asks for it only once its rows are drawn, and keys typed meanwhile go to the list.
import '@/components/popup/popup-layers';
import { PopupPage } from '@/components/popup/popup-page';
import { PRESETS } from '@/lib/domain/cadence/presets';
import type { ValueItem } from '@/lib/domain/compose/value-item';
import type { Command } from '@/lib/domain/log/commands';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { giveRoomForRows } from '../../support/room-for-rows';
import { MONDAY, WithPorts } from '../fake-ports';
import { renderWithWords } from '../render';
import { dueRows } from './due-rows';
import { popupPorts } from './popup-ports';

/** Keys of each act, from an open checklist with calls due; written to docs/keys.md (`npx vitest run -u`, this file). */
const TABLE: [act: string, keys: string[], check: (done: Command[], opened: string[]) => void][] = [
  ['Mark a touch done', ['d'], (done) => expect(done).toMatchObject([{ type: 'complete', outcome: null }])],
  [
    'Triage five touches',
    ['d', 'x', 'd', 'd', 'x'],
    (done) => expect(done.map(({ type }) => type)).toEqual(['complete', 'skip', 'complete', 'complete', 'skip']),
  ],
  [
    'Copy what to give, and done: the log names it',
    ['v', 'd'],
    (done) => {
      expect(done).toMatchObject([{ type: 'complete', valueItemId: 'guide' }]);
      // One line: what was done, what it gave, and the way back.
      expect(screen.getByText('Done: Call · Gave: Guide')).toBeTruthy();
      expect(screen.getByRole('button', { name: /^Undo/ })).toBeTruthy();
    },
  ],
  [
    'One at a time, with notes and what to give',
    ['i'],
    () => {
      expect(screen.getAllByRole('button', { name: /^Done: / })).toHaveLength(1);
      expect(screen.getByRole('button', { name: 'Copy “Guide”' })).toBeTruthy();
    },
  ],
  ['Snooze', ['s', 'Enter'], (done) => expect(done).toMatchObject([{ type: 'snooze' }])],
  ['Answer the mail that is due', ['Enter'], (_, opened) => expect(opened).toEqual(['p-mail'])],
  [
    'Log a call with its outcome',
    ['Enter', '1'],
    (done) => expect(done).toMatchObject([{ type: 'complete', outcome: 'reached' }]),
  ],
  ['Won', ['f', '1'], (done) => expect(done).toMatchObject([{ type: 'finish', reason: 'won' }])],
  ['Change the cadence', ['e', '1'], (done) => expect(done).toMatchObject([{ type: 'move' }])],
  ['Find a person (then type)', ['/'], () => expect(document.activeElement?.getAttribute('type')).toBe('search')],
  [
    'Find a person, an act or a setting (then type)',
    ['Control+k'],
    () => expect(document.activeElement?.getAttribute('role')).toBe('combobox'),
  ],
  ['Take back what was done last, anywhere', ['u'], (done) => expect(done).toMatchObject([{ type: 'undo' }])],
  [
    'Log by hand what is on no row',
    ['n'],
    () => expect(screen.getByRole('dialog', { name: 'Log a touch by hand' })).toBeTruthy(),
  ],
];

const GUIDE: ValueItem = {
  ...{ id: 'guide', kind: 'link', title: 'Guide', url: 'https://vendor.example/g', text: '', note: '' },
  ...{ tags: [], stage: null, order: 0, createdAt: 0, archivedAt: null },
};

beforeAll(giveRoomForRows);
afterEach(cleanup);

async function perform(act: string, keys: string[]) {
  const done: Command[] = [];
  const opened: string[] = [];
  const rows = dueRows(act.includes('mail') ? 'email' : 'call');
  const ports = popupPorts({
    reads: {
      checklistRows: async () => ({ rows, more: false }),
      dayCounts: async () => ({ due: rows.length, done: 0, total: rows.length, next: null }),
      cadences: async () => [...PRESETS],
      prospectPage: async () => null,
      valueItems: async () => [GUIDE],
      offers: async (asked) => {
        const offer = { itemId: 'guide', title: 'Guide', newFor: 'Acme', isNamed: false, matches: [], stage: null };
        return new Map(asked.map(({ enrollmentId }) => [enrollmentId, offer]));
      },
      enrollment: async () => undefined,
      lastActs: async () => [
        {
          batch: 'act:1',
          at: MONDAY.at,
          event: { type: 'skipped' } as never,
          prospectIds: ['p0'],
          name: 'Ada',
          count: 1,
          doneAt: null,
        },
      ],
      mailboxes: async () => ['rep@seller.example'],
      valuesToGive: async () => [],
    },
    log: {
      execute: async (command) => {
        done.push(command);
        return { ok: true, batch: 'act:2', prospectIds: [] };
      },
      undo: async (batch) => {
        done.push({ type: 'undo', prospectId: 'p0', batch });
        return { ok: true, batch: 'act:3', prospectIds: [] };
      },
    },
    page: {
      openThread: async (prospectId) => {
        opened.push(prospectId);
        return true;
      },
    },
  });
  renderWithWords(
    <WithPorts ports={ports}>
      <PopupPage settings={DEFAULT_SETTINGS} />
    </WithPorts>,
  );
  await screen.findAllByRole('button', { name: /^Done: / });
  // Asked for once the rows are drawn.
  await vi.waitFor(() => expect(document.querySelector('.nt-row-offer')).not.toBeNull(), 10_000);
  const user = userEvent.setup();
  for (const key of keys) {
    const [last = '', held] = key.split('+').reverse();
    await user.keyboard(held ? `{${held}>}${last}{/${held}}` : key.length === 1 ? key : `{${key}}`);
    await waitFor(() => {});
  }
  return { done, opened };
}

test.each(TABLE)('%s: %j', async (act, keys, check) => {
  const { done, opened } = await perform(act, keys);
  await vi.waitFor(() => check(done, opened));
});

test('docs/keys.md is this table', async () => {
  const lines = TABLE.map(
    ([act, keys]) => `| ${act} | ${keys.map((key) => `\`${key}\``).join(' ')} | ${keys.length} |`,
  );
  const text = [
    '# Keys',
    '',
    'From an open checklist (popup, side panel or tab). `?` lists all keys. Written by',
    '`tests/components/popup/keys-table.test.tsx`, which presses each of them.',
    '',
    '| act | keys | how many |',
    '|---|---|---|',
    ...lines,
    '',
    'From anywhere in the browser: `Alt+Shift+N` opens the checklist, `Alt+Shift+B` the side panel, `Alt+Shift+U` the list in',
    "Gmail, `Alt+Shift+L` logs a touch. The browser's own settings change them. In a draft in Gmail, `Alt+Shift+V` inserts what",
    'is offered.',
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../../docs/keys.md');
});
