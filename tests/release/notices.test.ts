import { describe, expect, it } from 'vitest';
import { shippedPackages, thirdPartyNotices } from '@/scripts/release/notices.mjs';

const lockWith = (license: string | undefined) => ({
  packages: {
    '': { dependencies: { a: '1' } },
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      dependencies: { b: '2' },
      peerDependencies: { c: '*', d: '*' },
      peerDependenciesMeta: { d: { optional: true } },
    },
    'node_modules/a/node_modules/b': { version: '2.0.0', ...(license && { license }) },
    'node_modules/b': { version: '1.0.0', license: 'GPL-3.0-only' },
    'node_modules/c': { version: '3.0.0', license: '(GPL-3.0-or-later OR MIT)' },
    'node_modules/d': { version: '4.0.0', license: 'GPL-3.0-only' },
  },
});

describe('the packages that are shipped', () => {
  it('are those the dependencies lead to, in the version each gets', () => {
    expect(shippedPackages(lockWith('ISC')).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'a 1.0.0',
      'b 2.0.0',
      'c 3.0.0',
    ]);
  });

  it('may be under several licences together, each of them known', () => {
    expect(shippedPackages(lockWith('MIT AND ISC AND BSD-3-Clause'))).toHaveLength(3);
    expect(() => shippedPackages(lockWith('MIT AND GPL-3.0-only'))).toThrow();
  });

  it.each(['GPL-3.0-only', 'SEE LICENSE IN README', undefined])('a licence such as %s stops the build', (license) => {
    expect(() => shippedPackages(lockWith(license))).toThrow(`b@2.0.0 (${license ?? 'none'})`);
  });
});

describe('the notices of the product', () => {
  const notices = thirdPartyNotices('.');

  it('name every package with its licence text', () => {
    expect(notices).toContain('\nreact 19.');
    expect(notices).toContain('Copyright (c) Meta Platforms');
    expect(notices).toContain('Mozilla Public License Version 2.0');
    expect(notices).toContain('Apache License');
  });

  it('attribute the holiday data', () => {
    expect(notices).toContain('CC BY-SA 3.0 Attributions');
    expect(notices).toContain('https://de.wikipedia.org/wiki/Feiertage_in_Deutschland');
  });
});
