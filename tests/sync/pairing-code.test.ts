import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from '@/lib/sync/backoff';
import { isServerAddress, pairingCode, readPairingCode } from '@/lib/sync/pairing-code';
import { newEpochKey, newVault } from '@/lib/sync/vault';

const invitation = () => {
  const vault = newVault();
  const epochs = [...vault.epochs, { n: 2, key: newEpochKey() }];
  return { servers: ['wss://a.example', 'wss://b.example:8443/x'], team: 'acme', vault: { ...vault, epochs } };
};

describe('a pairing code', () => {
  it('gives back what went in, however it was broken into lines', () => {
    const given = invitation();
    const code = pairingCode(given);
    expect(readPairingCode(code)).toEqual(given);
    expect(readPairingCode(`  ${code.replace(/(.{20})/g, '$1\n')}\n`)).toEqual(given);
  });

  it('is refused when a part is missing, and whatever else is pasted', () => {
    const code = pairingCode(invitation());
    for (const cut of [1, 4, 20, 200]) expect(readPairingCode(code.slice(0, -cut))).toBeNull();
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(readPairingCode(a)).toBeNull();
        expect(readPairingCode(`NT1.${b}`)).toBeNull();
      }),
    );
  });

  it('leads to no server without TLS, but on loopback', () => {
    const to = (server: string) => readPairingCode(pairingCode({ ...invitation(), servers: [server] }));
    expect(to('ws://sync.company.example')).toBeNull();
    expect(to('ws://127.0.0.1:8080')).not.toBeNull();
  });
});

describe('the address of a server', () => {
  it.each([
    'wss://sync.company.example',
    'wss://sync.company.example:8443/path',
    'ws://127.0.0.1:8080',
    'ws://localhost:1',
  ])('%s will do', (address) => expect(isServerAddress(address)).toBe(true));
  it.each([
    'https://sync.company.example',
    'ws://sync.company.example',
    'wss://name:password@sync.company.example',
    'wss://sync.company.example?token=1',
    'sync.company.example',
    '',
  ])('%s will not', (address) => expect(isServerAddress(address)).toBe(false));
});

describe('the wait after failures', () => {
  it.each([
    [1, 0, 2_500],
    [1, 1, 5_000],
    [3, 1, 20_000],
    [9, 0.5, 675_000],
    [50, 1, 900_000],
  ])('%i failures, drawn %d: %i ms', (failures, random, ms) => expect(backoffMs(failures, random)).toBe(ms));
});
