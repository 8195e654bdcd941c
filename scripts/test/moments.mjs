/** Moments at which clocks often cause errors. `npm run test:when` plays the tests marked @when at each. */
export const MOMENTS = [
  { name: 'Tuesday at ten', at: '2026-11-24T10:00', zone: 'Europe/Berlin' },
  { name: 'Sunday night', at: '2026-11-22T23:30', zone: 'Europe/Berlin' },
  { name: 'Friday night', at: '2026-11-27T23:30', zone: 'America/New_York' },
  { name: 'before New Year', at: '2026-12-31T23:50', zone: 'America/Sao_Paulo' },
  { name: 'leap day', at: '2028-02-29T12:00', zone: 'Europe/London' },
  { name: 'before the hour that is skipped', at: '2027-03-28T01:59', zone: 'Europe/Berlin' },
  { name: 'in the hour that is repeated', at: '2026-11-01T01:30', zone: 'America/New_York' },
  { name: 'half-hour zone', at: '2026-11-24T18:15', zone: 'Asia/Kolkata' },
];
