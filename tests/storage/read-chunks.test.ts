import { expect, it } from 'vitest';
import { readChunks } from '@/lib/storage/read-chunks';
import { freshDatabase } from './support/fresh-database';

const id = (n: number) => `k${String(n).padStart(6, '0')}`;

it.each([0, 1, 250, 251, 1_000])(
  'a table of %i rows: each once, in order, no page with those of another',
  async (count) => {
    const db = freshDatabase();
    await db.notified.bulkPut(Array.from({ length: count }, (_, n) => ({ key: id(n), enrollmentId: 'e', at: n })));
    const read: string[] = [];
    const pages: unknown[][] = [];
    for await (const page of readChunks(db.notified, ({ key }) => key)) {
      expect(page.length).toBeGreaterThan(0);
      expect(page.length).toBeLessThanOrEqual(250);
      // The browser holds the array for long: what was read before is let go of.
      expect(pages.every((each) => each.length === 0)).toBe(true);
      pages.push(page);
      read.push(...page.map(({ key }) => key));
    }
    expect(read).toEqual(Array.from({ length: count }, (_, n) => id(n)));
  },
);
