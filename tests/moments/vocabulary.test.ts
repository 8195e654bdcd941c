import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/moments/fold';
import { tokensOf, VOCABULARIES } from '@/lib/moments/vocabulary';

describe.each(Object.entries(VOCABULARIES))('the words of moments in %s', (_, { phrases }) => {
  it('mean something that is known', () => {
    for (const key of Object.keys(phrases)) expect(tokensOf(key).length).toBeGreaterThan(0);
  });

  it('are folded as what is typed is, and each has one meaning', () => {
    const all = Object.values(phrases).flatMap((forms) => forms.split('|'));
    expect(all.filter((form) => form === '' || fold(form) !== form)).toEqual([]);
    expect(all.filter((form, index) => all.indexOf(form) !== index)).toEqual([]);
  });
});
