import { describe, expect, test } from 'vitest';
import { readMoment } from '@/lib/moments/read-moment';
import { sendAndSettle } from './support/gmail';
import { gmailSender, World } from './support/world';

describe('field case A5: how a call went', () => {
  test.each(['gmail', 'page'] as const)('is kept as the same code, noted in %s', async (where) => {
    const world = new World();
    await sendAndSettle(world);
    const [enrollment] = await world.db.enrollments.toArray();
    const log = where === 'gmail' ? world.client('log', gmailSender()) : world.page('log');
    const facts = { channel: 'call', note: null, outcome: 'voicemail' } as const;
    await log.execute({ type: 'complete', enrollmentId: enrollment?.id ?? '', ...facts });
    const [call] = (await world.db.touches.toArray()).filter((touch) => touch.channel === 'call');
    expect(call).toMatchObject({ outcome: 'voicemail', note: null });
  });
});

describe('field case G16: a moment typed in English on a Spanish screen', () => {
  test.each([
    ['next tuesday 9am', '2026-12-01T09:00'],
    ['próximo martes a las 9', '2026-12-01T09:00'],
  ])('“%s” is read alike in Gmail and in the popup', async (text, until) => {
    const world = new World('2026-11-26T10:00');
    await world.page('setup').saveSettings({ language: 'es' });
    const inGmail = await world.gmail().readMoment({ text });
    expect(inGmail).toMatchObject({ until });
    const rules = { workingDays: [1, 2, 3, 4, 5], daysOff: [], nudgeTime: '09:00', callFree: [] };
    expect(readMoment(text, { now: world.now().local, locale: 'es', rules })).toEqual(inGmail);
  });
});
