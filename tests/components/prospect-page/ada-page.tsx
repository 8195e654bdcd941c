import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import { ProspectPage, type ProspectPageProps } from '@/components/prospect-page/prospect-page';
import { NO_DETAILS } from '@/lib/domain/prospect/person-details';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { exampleEnrollment } from '../example-enrollment';
import { NOW, nudge, WHY } from '../nudges';
import { renderWithWords } from '../render';

/** Ada Field, on the third of six steps. */
export const ada: Prospect = {
  id: 'rep@next-touch.example:ada@acme.example',
  addresses: ['ada@acme.example', 'a.field@acme.example'],
  name: 'Ada Field',
  company: 'Acme',
  mailbox: 'rep@next-touch.example',
  notes: 'Prefers the phone.',
  ...NO_DETAILS,
  createdAt: 1,
  merged: [],
};

export const running = exampleEnrollment({
  prospectId: ada.id,
  mailbox: ada.mailbox,
  dueAt: '2026-11-24T09:00',
  nudgeAt: '2026-11-24T09:00',
  enrolledAt: 1,
  why: WHY,
});

/** Renders her page. Returns what it reports, as mocks. */
export function show(patch: Partial<ProspectPageProps> = {}) {
  const events = {
    onCommand: vi.fn<ProspectPageProps['onCommand']>(),
    onLog: vi.fn(),
    onOpen: vi.fn(),
    onErase: vi.fn(),
    onReschedule: vi.fn(),
    onBack: vi.fn(),
    find: vi.fn<ProspectPageProps['find']>(async () => [{ id: 'p2', name: 'Finn Lake', address: 'finn@acme.example' }]),
  };
  const cadences = new Map([
    ['steady', 'Steady'],
    ['parked', 'Parked'],
  ]);
  renderWithWords(
    <ProspectPage
      prospect={ada}
      enrollment={running}
      nudge={nudge()}
      plan={[]}
      history={[]}
      now={NOW}
      cadences={cadences}
      findPromise={async () => null}
      lastTouch={null}
      defaultCadenceId="steady"
      {...events}
      {...patch}
    />,
  );
  return events;
}

async function openMenu() {
  await userEvent.click(screen.getByRole('button', { name: 'More actions: Ada Field' }));
}

/** Chooses an entry of her menu. */
export async function choose(name: string) {
  await openMenu();
  await userEvent.click(screen.getByRole('menuitem', { name }));
}

/** What her menu offers, from the top. */
export async function menu(): Promise<(string | null)[]> {
  await openMenu();
  return screen.getAllByRole('menuitem').map((item) => item.textContent);
}
