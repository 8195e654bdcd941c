import { expect, it } from 'vitest';
import { strengthOf } from '@/components/options/data/passphrase-strength';

it.each([
  ['password', 'weak'],
  ['12345678', 'weak'],
  ['qwertzuiop', 'weak'],
  ['Passw0rd!', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['Sommer2026', 'weak'],
  ['24112026', 'weak'],
  ['kjf93.dsX!', 'fair'],
  ['grüne Lampe Fluss Stuhl', 'strong'],
  ['blue lamp river chair', 'strong'],
  ['月曜の川で九つの鈴が鳴る', 'fair'],
  ['7hfmK2!pwrTzq', 'good'],
])('%s is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

it('judges a text of any length', () => {
  expect(strengthOf('a'.repeat(100_000))).toBe('weak');
});
