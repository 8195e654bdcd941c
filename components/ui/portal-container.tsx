import { createContext, type ReactNode, useContext } from 'react';

const Container = createContext<HTMLElement | null>(null);

/**
 * Where dialogs are put. Extension pages need none (the body is right); inside a shadow root wrap the tree in this with an
 * element of that root, or what opens would be drawn in the host page without our styles.
 */
export function PortalContainer({ element, children }: { element: HTMLElement | null; children: ReactNode }) {
  return <Container.Provider value={element}>{children}</Container.Provider>;
}

/** The container set by {@link PortalContainer}; `own` (a component's `container` prop) wins. */
export function usePortalContainer(own?: HTMLElement | null): HTMLElement | null {
  const inherited = useContext(Container);
  return own ?? inherited;
}
