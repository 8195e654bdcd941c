import { describe, expect, it, vi } from 'vitest';
import { matching } from '@/components/palette/palette-act';
import { personActs } from '@/components/palette/person-acts';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import { createI18n } from '@/lib/i18n';
import { english } from '@/lib/i18n/en';
import type { Translate } from '@/lib/i18n/keys';
import type { ProspectHit } from '@/lib/pages/reads';

const t = createI18n('en', english).t as Translate;

function of(enrollment: Partial<Enrollment> | null) {
  const command = vi.fn();
  const hit = {
    prospect: { id: 'p1', name: 'Ada Field', addresses: ['ada@acme.example'], company: 'Acme' },
    enrollment: enrollment && { id: 'e1', cadenceId: 'steady', channel: 'call', ...enrollment },
    lastTouch: null,
  } as ProspectHit;
  const acts = personActs(hit, {
    words: { t, locale: 'en' },
    now: '2026-11-23T08:55',
    snoozes: [{ id: 'tomorrow', until: '2026-11-24T09:00' }],
    cadences: new Map([
      ['steady', 'Steady'],
      ['parked', 'Parked'],
    ]),
    showPerson: vi.fn(),
    openThread: vi.fn(),
    command,
  });
  const run = (typed: string) => {
    matching(acts, typed)[0]?.run();
    return command.mock.lastCall?.[1];
  };
  return { labels: acts.map(({ label }) => label), run };
}

describe('what the palette can do with a person', () => {
  it.each([
    ['snooze tom', { type: 'snooze', enrollmentId: 'e1', until: '2026-11-24T09:00' }],
    ['won', { type: 'finish', enrollmentId: 'e1', reason: 'won' }],
    ['pause', { type: 'pause', enrollmentId: 'e1', until: null, reason: 'rep' }],
    ['parked', { type: 'move', enrollmentId: 'e1', cadenceId: 'parked', revision: null, stepIndex: null }],
  ])('in a cadence, "%s"', (typed, command) => {
    expect(of({ state: 'active' }).run(typed)).toEqual(command);
  });

  it('resumes who is paused, and snoozes nobody who waits for nothing', () => {
    expect(of({ state: 'paused' }).run('resume')).toEqual({ type: 'resume', enrollmentId: 'e1' });
    expect(of({ state: 'paused' }).labels.filter((label) => label.startsWith('Snooze'))).toEqual([]);
  });

  it('only enrolls who is in no cadence, in any of them', () => {
    expect(of(null).labels).toEqual(['Prospect page', 'Start a cadence: Steady', 'Start a cadence: Parked']);
    expect(of({ state: 'finished' }).run('steady')).toEqual({
      type: 'enroll',
      prospectId: 'p1',
      cadenceId: 'steady',
      afterTouchId: null,
    });
  });

  it('finds without accents and capitals, by every word', () => {
    const acts = [{ label: 'Réglages', hint: 'Jours fériés' }];
    expect(matching(acts, 'FERIES regl')).toEqual(acts);
    expect(matching(acts, 'regl xyz')).toEqual([]);
  });
});
