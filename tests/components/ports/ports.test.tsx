// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { begin } from '@/components/ports/begun';
import type { Ports } from '@/components/ports/ports';
import { useLive } from '@/components/ports/use-live';
import { usePageNow } from '@/components/ports/use-page-now';
import { useSettings } from '@/components/ports/use-settings';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { nowIn } from '@/lib/domain/time/zone';
import { fakePorts, MONDAY, WithPorts } from '../fake-ports';

function draw(ports: Ports, Probe: () => string) {
  function Shown() {
    return <p>{Probe()}</p>;
  }
  return render(
    <WithPorts ports={ports}>
      <Shown />
    </WithPorts>,
  );
}

describe('ports', () => {
  it('a question to the log is loading, then answered', async () => {
    const ports = fakePorts({ reads: { countDue: async () => 3 } });
    draw(ports, () => {
      const due = useLive(() => ports.reads.countDue('2026-11-23T08:55'), []);
      return due.state === 'ready' ? `due ${due.value}` : due.state;
    });
    screen.getByText('loading');
    expect(await screen.findByText('due 3')).toBeTruthy();
  });

  it('a question begun before the page is drawn is answered at once, and asked anew by who comes later', async () => {
    let due = 3;
    const ports = fakePorts({ reads: { countDue: async () => due } });
    const ask = () => ports.reads.countDue('2026-11-23T08:55');
    const begun = begin(ports.follow, ask);
    await vi.waitFor(() => expect(begun.answer()).toEqual({ state: 'ready', value: 3 }));
    const shown = () => {
      const answer = useLive(ask, [], begun);
      return answer.state === 'ready' ? `due ${answer.value}` : answer.state;
    };
    const { unmount } = draw(ports, shown);
    screen.getByText('due 3');
    unmount();
    due = 4;
    draw(ports, shown);
    screen.getByText('loading');
    expect(await screen.findByText('due 4')).toBeTruthy();
  });

  it('a question that is not asked yet reads nothing and stays loading', () => {
    const follow = vi.fn<Ports['follow']>();
    draw({ ...fakePorts(), follow }, () => useLive<number>(null, []).state);
    screen.getByText('loading');
    expect(follow).not.toHaveBeenCalled();
  });

  it('a failure of the log is an answer', async () => {
    const ports = fakePorts({ reads: { countDue: () => Promise.reject(new Error('closed')) } });
    draw(ports, () => useLive(() => ports.reads.countDue('2026-11-23T08:55'), []).state);
    expect(await screen.findByText('failed')).toBeTruthy();
  });

  it('a port the test has not given is named', () => {
    expect(() => fakePorts().reads.countDue).toThrow('The test has no port reads.countDue');
  });

  it('the present is renewed at the full minute', () => {
    vi.useFakeTimers();
    try {
      let at = MONDAY.at + 20_000;
      const ports = fakePorts({ clock: { now: () => nowIn(at, MONDAY.zone) } });
      draw(ports, () => usePageNow().local);
      screen.getByText('2026-11-23T08:55');
      at += 40_000;
      act(() => void vi.advanceTimersByTime(39_999));
      screen.getByText('2026-11-23T08:55');
      act(() => void vi.advanceTimersByTime(1));
      screen.getByText('2026-11-23T08:56');
    } finally {
      vi.useRealTimers();
    }
  });

  it('settings follow what another page has stored', async () => {
    const listeners = new Set<() => void>();
    const stored = { ...DEFAULT_SETTINGS };
    const ports = fakePorts({
      settings: {
        read: async () => ({ ...stored }),
        onChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    });
    const { unmount } = draw(ports, () => useSettings(DEFAULT_SETTINGS).appearance);
    stored.appearance = 'dark';
    for (const listener of listeners) listener();
    expect(await screen.findByText('dark')).toBeTruthy();
    unmount();
    expect(listeners.size).toBe(0);
  });
});
