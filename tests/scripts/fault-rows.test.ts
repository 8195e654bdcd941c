import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEST_ROWS } from '../../scripts/faults/test-rows.mjs';
import { CHROMIUM_ROWS } from '../faults/chromium';
import { FIREFOX_ROWS } from '../faults/firefox';
import { MEMORY_ROWS } from '../faults/in-memory';

describe('rows of the fault table', () => {
  it('that are tests of their own name files that are there: one missing of several would be passed over', () => {
    const files = TEST_ROWS.flatMap((row) => row.files);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('have an id each, for the file of each line of the table is named by it', () => {
    const ids = [...CHROMIUM_ROWS, ...FIREFOX_ROWS, ...MEMORY_ROWS, ...TEST_ROWS].map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
