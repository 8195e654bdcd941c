import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTeams, Refused } from '@/scripts/sync/teams.mjs';
import { describeIf } from '../support/only-if';
import { SERVER } from './support/server';

const KEY = 'UCQH7SUH3FHTIOJ6SDH4BV4V3XO2LB2TBJLD4W2PSR2ZZVIENZ5NVW5N';
const CONFIGS = readdirSync('deploy').filter((name) => name.endsWith('.conf'));
let place: string;

beforeAll(() => {
  place = mkdtempSync(path.join(tmpdir(), 'next-touch-deploy-'));
  for (const name of ['cert.pem', 'key.pem'])
    cpSync(`tests/gmail-stand-in/certificate/${name}`, path.join(place, name));
  const teams = openTeams(place, 3);
  teams.add('acme');
  teams.admit(KEY, 'acme');
  teams.linkLeaf(['tls://sync-1.company.example:7422']);
  cpSync(path.join(place, 'accounts.conf'), path.join(place, 'server', 'accounts.conf'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describeIf(SERVER, 'no nats-server on this machine')('the configurations in deploy/', () => {
  it.each(CONFIGS)('%s is taken by nats-server, with the accounts that are written for it', (name) => {
    const text = readFileSync(path.join('deploy', name), 'utf8')
      .replaceAll(/(cert_file|ca_file): "[^"]+"/g, `$1: "${place}/cert.pem"`)
      .replaceAll(/key_file: "[^"]+"/g, `key_file: "${place}/key.pem"`);
    const file = path.join(place, name);
    writeFileSync(file, text);
    const { status, stderr } = spawnSync(SERVER?.file ?? '', ['-t', '-c', file], { encoding: 'utf8' });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  });
});

it('the compose file mounts no single file that sync-server replaces, which a container would keep as it was', () => {
  const mounts = [...readFileSync('deploy/compose.yaml', 'utf8').matchAll(/^ +- (\.\/\S+)$/gm)].map(
    ([, mount]) => mount,
  );
  expect(mounts).toContain('./server:/etc/nats/server:ro');
  expect(mounts.filter((mount) => /(accounts|leaf)\.conf:/.test(mount ?? ''))).toEqual([]);
});

describe('the list of teams', () => {
  const fresh = () => openTeams(mkdtempSync(path.join(place, 'teams-')));

  it('lets a machine into one team and out again', () => {
    const teams = fresh();
    teams.add('acme');
    teams.add('other');
    teams.admit(KEY, 'acme');
    teams.admit(KEY, 'acme');
    expect(teams.list().map(({ machines }: { machines: string[] }) => machines)).toEqual([[KEY], []]);
    expect(() => teams.admit(KEY, 'other')).toThrow(Refused);
    expect(teams.turnAway(KEY)).toBe(true);
    expect(teams.turnAway(KEY)).toBe(false);
  });

  it.each(['', 'a b', 'a.b', '>', '*', 'x'.repeat(41)])('refuses the name "%s"', (name) => {
    expect(() => fresh().add(name)).toThrow(/name of a team/);
  });

  it.each(['', 'SUAAA', KEY.slice(1), `${KEY}", permissions: {`])('refuses the key "%s"', (key) => {
    const teams = fresh();
    teams.add('acme');
    expect(() => teams.admit(key, 'acme')).toThrow(/public key/);
  });

  it('keeps how many copies there are, whatever later commands say of it', () => {
    const dir = mkdtempSync(path.join(place, 'teams-'));
    openTeams(dir, 3).add('acme', 1_000);
    openTeams(dir).admit(KEY, 'acme');
    expect(readFileSync(path.join(dir, 'accounts.conf'), 'utf8')).toContain('max_file: 6000,');
    expect(openTeams(dir).replicas).toBe(3);
  });

  it.each(['', 'sync-1.company.example', 'wss://sync-1.company.example:7422', 'tls://a.example:7422", x: "'])(
    'refuses "%s" as the address that a leaf links to',
    (node) => {
      expect(() => fresh().linkLeaf([node])).toThrow(/tls:\/\/HOST:PORT/);
    },
  );

  it.each([0, -1, 1.5, Number.NaN])('refuses %s bytes', (bytes) => {
    expect(() => fresh().add('acme', bytes)).toThrow(/whole number/);
  });

  it('says what to do where there is no such team', () => {
    expect(() => fresh().admit(KEY, 'nobody')).toThrow(/sync-server -- team nobody/);
  });
});
