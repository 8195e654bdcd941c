import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesBetween, plusMinutes } from '@/lib/domain/time/wall-clock';
import { nowIn, offsetAt, toInstant, toLocal, UnknownZoneError } from '@/lib/domain/time/zone';
import { PROPERTY_RUNS } from '../../support/property-runs';
import { anyZone } from '../schedule/schedule-support';

describe('local time to instant', () => {
  it.each([
    ['plain', '2026-11-24T09:00', 'Europe/Berlin', '2026-11-24T08:00:00.000Z'],
    ['half an hour off', '2026-11-24T09:00', 'Asia/Kolkata', '2026-11-24T03:30:00.000Z'],
    ['three quarters off', '2026-11-24T09:00', 'Asia/Kathmandu', '2026-11-24T03:15:00.000Z'],
    ['UTC', '2026-11-24T09:00', 'UTC', '2026-11-24T09:00:00.000Z'],
    ['just before a gap', '2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['in a gap: the first instant after it', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['just after a gap', '2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['at noon of a day with a gap', '2026-03-29T12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
    ['shown twice: the first', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['shown twice, west: the first', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['after the repeated hour', '2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['a day a zone left out', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
    ['half-hour gap', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
  ])('%s', (_name, local, zone, iso) => {
    expect(new Date(toInstant(local, zone)).toISOString()).toBe(iso);
  });
});

describe('instant to local time', () => {
  it('cuts seconds off', () => {
    expect(toLocal(Date.parse('2026-11-24T08:00:59.999Z'), 'Europe/Berlin')).toBe('2026-11-24T09:00');
  });

  it('comes back to the same minute, except for the second showing of a repeated time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25_000_000, max: 32_000_000 }), anyZone, (minutes, zone) => {
        const at = minutes * 60_000;
        const back = toInstant(toLocal(at, zone), zone);
        expect(toLocal(back, zone)).toBe(toLocal(at, zone));
        if (back !== at) expect(offsetAt(back, zone)).toBeGreaterThan(offsetAt(at, zone));
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });

  it('gives the present as both', () => {
    const at = Date.parse('2026-11-24T08:00:00Z');
    expect(nowIn(at, 'Europe/Berlin')).toEqual({ at, local: '2026-11-24T09:00', zone: 'Europe/Berlin' });
  });

  it('refuses a zone nobody knows', () => {
    expect(() => toLocal(0, 'Mars/Olympus')).toThrow(UnknownZoneError);
    expect(() => toInstant('2026-11-24T09:00', 'Mars/Olympus')).toThrow(
      expect.objectContaining({ name: 'UnknownZoneError', message: 'Unknown time zone: Mars/Olympus' }),
    );
  });
});

describe('the clock face', () => {
  it('adds minutes over midnight and the year', () => {
    expect(plusMinutes('2026-12-31T23:50', 20)).toBe('2027-01-01T00:10');
    expect(plusMinutes('2027-01-01T00:10', -20)).toBe('2026-12-31T23:50');
  });

  it('tells the minutes between two moments, either way', () => {
    expect(minutesBetween('2026-11-24T09:00', '2026-11-25T09:30')).toBe(1470);
    expect(minutesBetween('2026-11-25T09:30', '2026-11-24T09:00')).toBe(-1470);
  });
});
