// @vitest-environment happy-dom
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { offerPorts } from '@/lib/gmail/bridge/channel';
import { type Background, startAdapter } from '@/lib/gmail/page/adapter';
import { settle, until } from '../support/later';
import { trustedClick } from '../support/trusted-click';

type Call = [method: string, input: unknown];

/** A background that keeps what it is told, or cannot be reached. */
function background(isThere: () => boolean = () => true) {
  const calls: Call[] = [];
  const method = (name: string) => async (input: unknown) => {
    if (!isThere()) throw Object.assign(new Error('gone'), { code: 'disconnected' });
    calls.push([name, input]);
  };
  const service: Background = {
    report: method('report'),
    undoClicked: method('undoClicked'),
    toastSeen: method('toastSeen'),
    selectorReport: method('selectorReport'),
    opened: method('opened'),
    sentList: method('sentList'),
  };
  return { service, calls, named: (name: string) => calls.filter(([it]) => it === name) };
}

const report = (exchange: number) => ({ kind: 'failed', path: '/sync/u/0/i/s', exchange });
const exchanges = (calls: Call[]) =>
  calls.flatMap(([, input]) => (input as { reports: { exchange: number }[] }).reports.map((it) => it.exchange));

const tap = offerPorts(document);
const states: { alive: boolean }[] = [];
afterEach(() => {
  // Whoever is there is an orphan now, and the next test's adapter takes over from it.
  for (const state of states) state.alive = false;
});

function start(isThere?: () => boolean) {
  const state = { alive: true };
  states.push(state);
  const end = background(isThere);
  startAdapter(window, end.service, () => state.alive);
  return { ...end, state };
}

describe('the adapter', () => {
  it('passes on what the tap tells, and says once which mailbox is open', async () => {
    const { named, calls } = start();
    tap?.post({ reports: [report(1)], mailbox: 'Rep@example.com' });
    tap?.post({ reports: [report(2)], mailbox: 'rep@example.com' });
    tap?.post('garbage');
    await until(() => calls.length === 3);
    expect(exchanges(named('report'))).toEqual([1, 2]);
    expect(named('report')[0]?.[1]).toMatchObject({ mailbox: 'rep@example.com' });
    expect(named('opened')).toEqual([['opened', { mailbox: 'rep@example.com' }]]);
  });

  it('says whether the browser counts a press of the rep, not what the page claims of it', async () => {
    const activation = { isActive: false };
    Object.defineProperty(navigator, 'userActivation', { value: activation, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'userActivation'));
    const { named } = start();
    tap?.post({ reports: [report(1)], mailbox: null, pressed: true });
    await until(() => named('report').length === 1);
    activation.isActive = true;
    tap?.post({ reports: [report(2)], mailbox: null });
    await until(() => named('report').length === 2);
    expect(named('report').map(([, input]) => (input as { pressed: boolean }).pressed)).toEqual([false, true]);
  });

  it('says so again when the page comes out of the back/forward cache, and not when it is shown first', async () => {
    const { named } = start();
    const shown = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    tap?.post({ reports: [], mailbox: 'rep@example.com' });
    await until(() => named('opened').length === 1);
    shown(false);
    shown(true);
    await until(() => named('opened').length > 1);
    expect(named('opened').map(([, input]) => input)).toEqual(Array(2).fill({ mailbox: 'rep@example.com' }));
  });

  it('says so again where the background could not be told', async () => {
    let isThere = false;
    const { named } = start(() => isThere);
    tap?.post({ reports: [], mailbox: 'rep@example.com' });
    await settle(20);
    isThere = true;
    tap?.post({ reports: [], mailbox: 'rep@example.com' });
    await until(() => named('opened').length === 1);
    tap?.post({ reports: [], mailbox: 'rep@example.com' });
    await settle(20);
    expect(named('opened')).toHaveLength(1);
  });

  it('leaves where another one works already', async () => {
    const first = start();
    const second = start();
    tap?.post({ reports: [report(3)], mailbox: null });
    await until(() => first.named('report').length > 0);
    expect(second.calls).toEqual([]);
  });

  it('takes over from an orphan: what it could not deliver is delivered, nothing twice', async () => {
    let isThere = true;
    const orphan = start(() => isThere);
    isThere = false;
    tap?.post({ reports: [report(4)], mailbox: null });
    tap?.post({ reports: [report(5)], mailbox: null });
    await settle(50);
    orphan.state.alive = false;
    const heir = start();
    tap?.post({ reports: [report(6)], mailbox: null });
    await until(() => exchanges(heir.named('report')).length === 3);
    isThere = true;
    await settle(200);
    expect(exchanges(heir.named('report'))).toEqual([4, 5, 6]);
    expect(orphan.named('report')).toEqual([]);
  });

  it('tells of a click on undo', async () => {
    const { named } = start();
    const link = document.createElement('span');
    link.id = 'link_undo';
    document.body.append(link);
    link.click();
    trustedClick(link);
    await until(() => named('undoClicked').length === 1);
  });

  it('stops listening to a page that never stops talking', async () => {
    const { named } = start();
    for (let round = 0; round < 40; round += 1) {
      tap?.post({ reports: Array.from({ length: 50 }, (_, index) => report(round * 50 + index)), mailbox: null });
    }
    await until(() => exchanges(named('report')).length > 300);
    await settle(200);
    expect(exchanges(named('report')).length).toBeLessThanOrEqual(520);
  });
});
