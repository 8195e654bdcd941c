import { expect, test } from 'vitest';
import { SOURCES } from '@/lib/gmail/page/selector-sources';
import * as selectors from '@/lib/gmail/page/selectors';

test.each(Object.entries(selectors))(
  '%s is named as it is called, and each candidate has a source with a date',
  (key, place) => {
    expect(place.name).toBe(key);
    expect(SOURCES[key as keyof typeof SOURCES]).toHaveLength(place.candidates.length);
    for (const { published } of SOURCES[key as keyof typeof SOURCES])
      expect(published).toMatch(/^20\d\d-(0\d|1[012])$/);
  },
);
