import fc from 'fast-check';
import { expect, it } from 'vitest';
import { skippedDays } from '@/lib/domain/calendar/skipped';
import { addWorkingDays, onOrAfter, workingDaysBetween } from '@/lib/domain/calendar/working-days';
import { dayNumber, plusDays } from '@/lib/domain/time/calendar-day';
import { PROPERTY_RUNS } from '../../support/property-runs';
import { anyDate, anyRules, worksNaively } from '../schedule/schedule-support';

const options = { numRuns: PROPERTY_RUNS };

it('adds working days as counting them one by one does, forth and back', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -40, max: 60 }), anyRules, (date, amount, rules) => {
      let naive = date;
      if (amount === 0) while (!worksNaively(naive, rules)) naive = plusDays(naive, 1);
      for (let left = Math.abs(amount); left > 0; ) {
        naive = plusDays(naive, Math.sign(amount));
        if (worksNaively(naive, rules)) left--;
      }
      expect(addWorkingDays(date, amount, rules)).toBe(naive);
    }),
    options,
  );
});

it('counts the working days between two dates as going through them does', () => {
  fc.assert(
    fc.property(anyDate, fc.nat(120), anyRules, (from, length, rules) => {
      const dates = Array.from({ length }, (_, index) => plusDays(from, index + 1));
      const naive = dates.filter((date) => worksNaively(date, rules)).length;
      expect(workingDaysBetween(from, plusDays(from, length), rules)).toBe(naive);
      expect(workingDaysBetween(plusDays(from, length), from, rules)).toBe(0);
    }),
    options,
  );
});

it('names the skipped days and counts all of them', () => {
  fc.assert(
    fc.property(anyDate, fc.nat(120), anyRules, (from, length, rules) => {
      const dates = Array.from({ length }, (_, index) => plusDays(from, index));
      const naive = dates.filter((date) => !worksNaively(date, rules));
      const { skipped, skippedCount } = skippedDays(dayNumber(from), dayNumber(from) + length, rules);
      expect(skippedCount).toBe(naive.length);
      expect(skipped.map((day) => day.date)).toEqual(naive.slice(-40));
    }),
    options,
  );
});

it('finds the first working day on or after a date', () => {
  fc.assert(
    fc.property(anyDate, anyRules, (date, rules) => {
      const found = onOrAfter(date, rules);
      expect(worksNaively(found, rules)).toBe(true);
      for (let each = date; each < found; each = plusDays(each, 1)) expect(worksNaively(each, rules)).toBe(false);
    }),
    options,
  );
});
