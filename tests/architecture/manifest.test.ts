import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeIf } from '../support/only-if';

const FOLDER = '.output/chrome-mv3';
const FILE = `${FOLDER}/manifest.json`;

/** `npm test` builds first; a bare `vitest run` in a fresh tree has nothing to read. */
describeIf(existsSync(FILE), 'no build: run `npm run build`')('the manifest of the build', () => {
  const manifest = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};

  it('asks for exactly these permissions', () => {
    expect([...manifest.permissions].sort()).toEqual([
      'alarms',
      'contextMenus',
      'notifications',
      'scripting',
      'sidePanel',
      'storage',
      'unlimitedStorage',
      'webRequest',
    ]);
    expect(manifest.host_permissions).toEqual(['https://mail.google.com/*']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
  });

  it('has the id that logs are kept under, wherever its folder lies', () => {
    const hash = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
    const id = [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
    expect(id).toBe('kgknhmiippfjhhlpfedoljelaacpincp');
  });

  it('offers its keys and the side panel, in words that every language has', () => {
    expect(Object.keys(manifest.commands)).toEqual(['_execute_action', 'side-panel', 'open-tray', 'log-touch']);
    expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
    const english = Object.keys(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));
    for (const language of readdirSync('public/_locales')) {
      const words = JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
      expect(Object.keys(words), language).toEqual(english);
    }
  });

  it('is called by its name in every language, and in English for all others', () => {
    expect(manifest).toMatchObject({ name: '__MSG_name__', description: '__MSG_description__', default_locale: 'en' });
  });

  it('lets no page talk to it and shows no page its files', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('lets its own pages connect nowhere and run no other code', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('names nothing in its code by which a page could get around its policy, or ask in Gmail’s name', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    const naming = (word: string) => files.filter((name) => readFileSync(`${FOLDER}/${name}`, 'utf8').includes(word));
    expect(files).toContain('content-scripts/overlay.js');
    const never = ['RTCPeerConnection', 'WebTransport', 'WebSocket', 'EventSource', 'sendBeacon', 'window.open('];
    expect(never.flatMap((word) => naming(word).map((file) => `${file}: ${word}`))).toEqual([]);
    const asking = [...naming('fetch('), ...naming('XMLHttpRequest')].filter((name) =>
      name.startsWith('content-scripts'),
    );
    expect(asking).toEqual(['content-scripts/gmail-tap.js']);
  });
});
