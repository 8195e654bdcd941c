import { type ReactNode, useState } from 'react';
import { PortalContainer } from '../ui/portal-container';

/** The surface a panel lies on. What opens from it (menus, dialogs) stays inside, so that it is part of the main landmark. */
export function PanelFrame({ children }: { children: ReactNode }) {
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  return (
    <main className="popup-panel">
      <PortalContainer element={layer}>{children}</PortalContainer>
      <div ref={setLayer} />
    </main>
  );
}
