import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, shownText } from '@/lib/domain/prospect/shown-text';

describe('text of others among our words', () => {
  it.each([
    ['Ada Field', 'Ada Field'],
    ['Zoë O’Neill 👩‍💻', 'Zoë O’Neill 👩‍💻'],
    // An override that mirrors a name, and one left open.
    ['Ada\u202edleiF', 'AdadleiF'],
    ['\u202dinvoice\u202efdp.exe', 'invoicefdp.exe'],
    // Zero width: one name that looks like another.
    ['A\u200bda\ufeff Fi\u2060eld', 'Ada Field'],
    ['Ada\u0000\u001b[31m', 'Ada[31m'],
    // Tags (invisible letters).
    ['Ada\u{e0041}\u{e007f}', 'Ada'],
    ['ירון', '\u2068ירון\u2069'],
    ['\u2068ירון\u2069', '\u2068ירון\u2069'],
    // Isolates that close more than they open would let the rest out.
    ['x\u2069\u2069 ירון', '\u2068x ירון\u2069'],
    ['\u2067open', 'open'],
    // A sentence of ours with two such names in it.
    ['\u2068ירון\u2069, \u2068דנה\u2069', '\u2068\u2068ירון\u2069, \u2068דנה\u2069\u2069'],
    ['line\none', 'line\none'],
  ])('%j is shown as %j', (text, shown) => {
    expect(shownText(text)).toBe(shown);
    expect(shownText(shown)).toBe(shown);
  });

  it('is cut, however long, and never amid a character', () => {
    expect(shownText('a'.repeat(100_000))).toBe(`${'a'.repeat(299)}…`);
    expect(shownText(`${'a'.repeat(298)}😀😀`)).toBe(`${'a'.repeat(298)}…`);
    expect(shownText('ירון '.repeat(50_000)).length).toBeLessThanOrEqual(302);
  });

  it('holds no override, and closes what it opens, whatever it is made of', () => {
    const signs = fc.constantFrom('a', 'י', ' ', '\u202a', '\u202e', '\u202c', '\u2066', '\u2068', '\u2069', '\u200b');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (parts) => {
        const shown = shownText(parts.join(''));
        expect(shown).not.toMatch(/[\u202a-\u202e\u200b]/);
        let open = 0;
        for (const sign of shown) {
          if (/[\u2066-\u2068]/.test(sign)) open += 1;
          if (sign === '\u2069') open -= 1;
          expect(open).toBeGreaterThanOrEqual(0);
        }
        expect(open).toBe(0);
        expect(shownText(shown)).toBe(shown);
      }),
    );
  });

  it('in a cell: nothing that turns a line, and no more than a cell holds', () => {
    expect(cellText('Ada\u202e\u2067 Field\u2069\u200b')).toBe('Ada Field');
    expect(cellText('ירון')).toBe('ירון');
    expect(cellText('a'.repeat(100_000))).toHaveLength(32_000);
  });
});
