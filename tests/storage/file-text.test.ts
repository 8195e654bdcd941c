import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFileText } from '@/lib/storage/file-text';

const fileOf = (parts: readonly string[]) => {
  const text = createFileText('text/plain');
  for (const part of parts) text.add(part);
  return text.file();
};

it('is all that was added, whatever it was added in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' })), async (parts) => {
      expect(await fileOf(parts).text()).toBe(parts.join(''));
    }),
    // Each has a buffer of a megabyte.
    { numRuns: 30 },
  );
});

it.each([
  ['one byte a letter', 'a'.repeat(2_500_000)],
  ['letters of two, three and four bytes, none of them cut in two', 'é漢😀a'.repeat(400_000)],
])('is longer than one part: %s', async (_, long) => {
  const file = fileOf(['[', long, ']']);
  expect(file.type).toBe('text/plain');
  expect((await file.text()) === `[${long}]`).toBe(true);
});

it('is empty when nothing was added', async () => expect(await fileOf([]).text()).toBe(''));
