// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { PopupPage } from '@/components/popup/popup-page';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { giveRoomForRows } from '../../support/room-for-rows';
import { renderWithWords } from '../render';
import { dueRows } from './due-rows';
import { popupPorts } from './popup-ports';

beforeAll(giveRoomForRows);

it('a window of rows is read and drawn first, the others after them; none are counted before all are there', async () => {
  const [row] = dueRows('call');
  if (!row) throw new Error('no example');
  const all = Array.from({ length: 60 }, (_, index) => ({
    ...row,
    enrollment: { ...row.enrollment, id: `e${index}`, prospectId: `p${index}` },
    prospect: { ...row.prospect, id: `p${index}`, name: `Prospect ${index}`, addresses: [`p${index}@acme.example`] },
    threadTouch: null,
  }));
  const limits: number[] = [];
  let answerRest = () => {};
  const rest = new Promise<void>((resolve) => {
    answerRest = resolve;
  });
  const ports = popupPorts({
    reads: {
      checklistRows: async (_list, _view, _now, limit) => {
        limits.push(limit);
        if (limits.length > 1) await rest;
        return { rows: all.slice(0, limit), more: all.length > limit };
      },
      dayCounts: async () => ({ due: 60, done: 0, total: 60, next: null }),
    },
  });
  renderWithWords(<PopupPage settings={DEFAULT_SETTINGS} />, 'en-US', ports);
  await screen.findAllByText('Prospect 0');
  await vi.waitFor(() => expect(limits).toEqual([16, 200]));
  expect(document.querySelector('.nt-heading-count')).toBeNull();
  answerRest();
  await vi.waitFor(() => expect(document.querySelector('.nt-heading-count')?.textContent).toBe('60'));
});
