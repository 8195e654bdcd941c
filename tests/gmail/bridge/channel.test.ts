import { afterEach, describe, expect, it } from 'vitest';
import { offerPorts, PORT_OFFERED, PORT_WANTED, takePort } from '@/lib/gmail/bridge/channel';
import { answerSuccessors, takeOver } from '@/lib/gmail/bridge/handover';
import { MAX_REPORTS, readTapMessage } from '@/lib/gmail/bridge/message';
import { settle, until } from '../support/later';

const ends = new AbortController();
afterEach(() => settle(0));

const reader = (shared: EventTarget, signal: AbortSignal = ends.signal) => {
  const heard: unknown[] = [];
  takePort(shared, signal, (data) => heard.push(data));
  return heard;
};

describe('the private port', () => {
  it('carries what the tap posts, whoever starts first', async () => {
    const first = new EventTarget();
    const early = reader(first);
    offerPorts(first)?.post('one');
    const second = new EventTarget();
    const tap = offerPorts(second);
    const late = reader(second);
    tap?.post('two');
    await until(() => early.length + late.length === 2);
    expect([early, late]).toEqual([['one'], ['two']]);
  });

  it('is taken by the first listener alone, and only once', async () => {
    const shared = new EventTarget();
    const heard = reader(shared);
    const stolen: unknown[] = [];
    shared.addEventListener(PORT_OFFERED, (event) => stolen.push(event));
    const tap = offerPorts(shared);
    expect(stolen).toEqual([]);
    const other = new MessageChannel();
    shared.dispatchEvent(new MessageEvent(PORT_OFFERED, { ports: [other.port2] }));
    other.port1.postMessage('forged');
    tap?.post('real');
    await until(() => heard.length > 0);
    await settle();
    other.port1.close();
    expect(heard).toEqual(['real']);
  });

  it('goes on to the script after an update, and is not taken away from it', async () => {
    const shared = new EventTarget();
    const old = new AbortController();
    const before = reader(shared, old.signal);
    const tap = offerPorts(shared);
    old.abort();
    const after = reader(shared);
    for (let thief = 0; thief < 2; thief += 1) shared.dispatchEvent(new Event(PORT_WANTED));
    tap?.post('report');
    await until(() => after.length > 0);
    await settle();
    expect([before, after]).toEqual([[], ['report']]);
  });

  it('has one tap for each page', () => {
    const shared = new EventTarget();
    expect(offerPorts(shared)).not.toBeNull();
    expect(offerPorts(shared)).toBeNull();
  });
});

describe('taking over', () => {
  const incumbent = (shared: EventTarget, isAlive: boolean) => {
    const end = new AbortController();
    answerSuccessors(shared, end.signal, { isAlive: () => isAlive, pending: () => ['kept'], leave: () => end.abort() });
    return end.signal;
  };

  it('from an orphan: it hands over and leaves', () => {
    const shared = new EventTarget();
    const left = incumbent(shared, false);
    const received: unknown[] = [];
    expect(takeOver(shared, (pending) => received.push(pending))).toBe(true);
    expect(received).toEqual([['kept']]);
    expect(left.aborted).toBe(true);
    expect(takeOver(shared, (pending) => received.push(pending))).toBe(true);
    expect(received).toHaveLength(1);
  });

  it('not from one that is well', () => {
    const shared = new EventTarget();
    const left = incumbent(shared, true);
    expect(takeOver(shared, () => expect.fail())).toBe(false);
    expect(left.aborted).toBe(false);
  });

  it('where nobody is', () => {
    expect(takeOver(new EventTarget(), () => expect.fail())).toBe(true);
  });
});

describe('a message off the port', () => {
  const report = { kind: 'failed', path: '/sync/u/0/i/s', exchange: 1 };
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;

  it('is taken as plain data', () => {
    expect(readTapMessage({ reports: [report, { kind: 'odd' }, null, 5], mailbox: 'a@x.example' })).toEqual({
      reports: [report],
      mailbox: 'a@x.example',
    });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'x'],
    ['no list', { reports: {} }],
    ['too many', { reports: Array(MAX_REPORTS + 1).fill(report) }],
    ['too large', { reports: [{ ...report, path: 'x'.repeat(1_100_000) }] }],
    ['a cycle', cycle],
    ['a function', () => 1],
    ['a big number', { reports: [1n] }],
  ])('%s is refused', (_, data) => expect(readTapMessage(data)).toBeNull());

  it('names a mailbox only by something like an address', () => {
    expect(readTapMessage({ reports: [], mailbox: 'x'.repeat(500) })).toEqual({ reports: [], mailbox: null });
  });
});
