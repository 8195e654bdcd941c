import type { ReactNode } from 'react';
import type { Ports } from '@/components/ports/ports';
import { PortsProvider } from '@/components/ports/ports-context';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { nowIn } from '@/lib/domain/time/zone';

/** Monday, 23 November 2026, 8:55 in Berlin. */
export const MONDAY = nowIn(Date.parse('2026-11-23T07:55:00Z'), 'Europe/Berlin');

type Some<T> = { [K in keyof T]?: T[K] extends (...args: never[]) => unknown ? T[K] : Some<T[K]> };

/** A part of the ports: what the test gives, and an error that names anything else that is asked for. */
function only<T extends object>(name: string, given: Some<T>): T {
  return new Proxy(given as T, {
    get: (target, key) => {
      if (key in target || typeof key !== 'string' || key === 'then') return Reflect.get(target, key);
      throw new Error(`The test has no port ${name}.${key}`);
    },
  });
}

export interface GivenPorts extends Omit<Some<Ports>, 'services'> {
  services?: { [K in keyof Ports['services']]?: Some<Ports['services'][K]> };
}

/** Ports from plain objects. Each question is answered once, at once. */
export function fakePorts({ services = {}, reads = {}, ...given }: GivenPorts = {}): Ports {
  const kept = new Map<string, string>();
  return {
    services: only<Ports['services']>(
      'services',
      Object.fromEntries(Object.entries(services).map(([name, each]) => [name, only<object>(name, each)])),
    ),
    reads: only<Ports['reads']>('reads', reads),
    follow: (ask, tell) => {
      let isOn = true;
      ask().then(
        (value) => isOn && tell({ state: 'ready', value }),
        (error: unknown) => isOn && tell({ state: 'failed', error }),
      );
      return () => {
        isOn = false;
      };
    },
    clock: { now: () => MONDAY },
    settings: { read: async () => DEFAULT_SETTINGS, onChange: () => () => {} },
    followJob: () => () => {},
    onHealthChange: () => () => {},
    memory: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    ...given,
  } as Ports;
}

/** What is drawn inside finds these ports. */
export function WithPorts({ ports, children }: { ports: Ports; children: ReactNode }) {
  return <PortsProvider ports={ports}>{children}</PortsProvider>;
}
