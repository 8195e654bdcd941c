import { createContext, type ReactNode, useContext } from 'react';
import type { Ports } from './ports';

const PortsContext = createContext<Ports | null>(null);

/** Hands the ports to all that is drawn inside. One for each page, at its root. */
export function PortsProvider({ ports, children }: { ports: Ports; children: ReactNode }) {
  return <PortsContext value={ports}>{children}</PortsContext>;
}

/** The ports of the page. @throws Error outside of a `PortsProvider` */
export function usePorts(): Ports {
  const ports = useContext(PortsContext);
  if (ports === null) throw new Error('usePorts needs a PortsProvider above it: see tests/components/fake-ports.ts');
  return ports;
}
