import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeIf } from '../support/only-if';

const PLAIN = '.output/chrome-mv3';
const TEAM = '.output/chrome-mv3-team';

/** Words that only the client of sync, or what it brings along, has in it. */
const CLIENT = [
  'JetStream',
  '$JS.API',
  'nats-core',
  'nkeys',
  'tweetnacl',
  'syncOutbox',
  'teamOutbox',
  'NTT1.',
  'sync-membership',
  'NT1.',
  'next-touch:sync',
  'WebSocket',
  'wss:',
];

/** Every script of a build, as one text. */
function scripts(build: string): string {
  return readdirSync(build, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(build, name), 'utf8'))
    .join('\n');
}

/** Whether a text holds the word by itself: lists of common passwords hold "monkeys". */
function holds(text: string, word: string): boolean {
  return new RegExp(`(?<![A-Za-z])${word.replace(/[.$]/g, '\\$&')}`).test(text);
}

function policy(build: string): string {
  const manifest = JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));
  return manifest.content_security_policy.extension_pages;
}

describeIf(existsSync(PLAIN), 'no build: run `npx wxt build`')('the edition without sync', () => {
  it('holds nothing of the client', () => {
    const text = scripts(PLAIN);
    expect(CLIENT.filter((word) => holds(text, word))).toEqual([]);
  });

  it('may connect nowhere', () => {
    expect(policy(PLAIN)).toContain("default-src 'none'");
    expect(policy(PLAIN)).not.toContain('connect-src');
  });
});

describeIf(existsSync(TEAM), 'no build: run `npx wxt build --mode team`')('the edition with sync', () => {
  it('holds the client, and by that the search above finds something', () => {
    const text = scripts(TEAM);
    expect(CLIENT.filter((word) => !holds(text, word) && !['nats-core', 'nkeys', 'tweetnacl'].includes(word))).toEqual(
      [],
    );
  });

  it('does not say that nothing leaves the machine, which the edition without does', () => {
    const says = (build: string) =>
      [
        'stays on this machine',
        'and nowhere else',
        'Nothing leaves it',
        'connects to nothing',
        'no account, no server',
      ].map((words) => scripts(build).includes(words));
    // Both hold the sentences of the edition without; the other has its own in their place.
    if (existsSync(PLAIN)) expect(says(PLAIN)).not.toContain(false);
    expect(scripts(TEAM)).toContain('on your own machines');
    if (existsSync(PLAIN)) expect(scripts(PLAIN)).not.toContain('Only you see this, on your own machines');
    const { description } = JSON.parse(readFileSync(path.join(TEAM, 'manifest.json'), 'utf8'));
    expect(description).toBe('__MSG_description_team__');
  });

  it('may connect by TLS alone', () => {
    expect(policy(TEAM)).toMatch(/connect-src wss:$/);
    expect(policy(TEAM)).not.toContain('ws:/');
  });

  it('asks for no other permission', () => {
    const manifest = (build: string) => JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8'));
    const asks = (build: string) => [
      manifest(build).permissions,
      manifest(build).host_permissions,
      manifest(build).optional_host_permissions,
    ];
    if (existsSync(PLAIN)) expect(asks(TEAM)).toEqual(asks(PLAIN));
  });
});
