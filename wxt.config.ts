import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { thirdPartyNotices } from './scripts/release/notices.mjs';

/** Fixes the extension's id, and with it the origin of the log, wherever the folder lies. Its private half was thrown away. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqP0VNldZoOSvyu6ZhBYMTJaLgEzlHoQtCz3CkdqCx+p1HnHYvdEK3YgTnU81v133OsPMRsQVcINikz8MkRX1ALfcVEgxHMRrEhz7O82iejIn4DeMNsjy0y/mxV7voopE9i0hYqyQOHdNbOXbMFujlCRgivsjThGihskh/bd2Z1fIJolP1ke9w7JjyDL2u6F64sf6vZqGHN/DA2uBMalMcj7aDhfqa6hJpPRdBog+w14rRDicfGity680yhzA6EL4jxBRCuDRmVdKi1YA6ccossyHiWZhlVU1/alEEMFcZkhdTa3BYzVUYr3aU7fF05oD7mbp7WwTESRqJv+YX+g33QIDAQAB';

/** A UUID, as Firefox allows: an id in the form of an address would claim a domain. */
const GECKO_ID = '{5298ac19-46fa-4888-81ab-fa8171090fc9}';

/** The edition with sync (`--mode team`), and the same for tests: it may also connect to a server on loopback. */
const TEAM_MODES = ['team', 'team-e2e'];

/**
 * Where extension pages and the worker may connect to, as the end of the policy. The edition without sync says nothing of
 * it, so that `default-src 'none'` holds: it cannot connect.
 */
function connectSources(mode: string): string {
  if (!TEAM_MODES.includes(mode)) return '';
  return mode === 'team' ? '; connect-src wss:' : '; connect-src wss: ws://127.0.0.1:*';
}

/** What the edition without sync has instead of it. */
const WITHOUT_SYNC = {
  '/services/sync/start-sync': 'lib/services/sync/no-sync.ts',
  '/sync/sync-section': 'entrypoints/options/sync/no-section.ts',
  './sync.json': 'lib/i18n/no-words.json',
};

const packageFile = (name: string) => fileURLToPath(import.meta.resolve(name));

/**
 * What the overlay is built with instead, since it is parsed in Gmail's own tab: Preact for React (58 kB gzip less), and
 * the two calls of the browser that it needs for the polyfill of all of them.
 */
const LIGHTER_PARTS: readonly (readonly [module: string, file: string])[] = [
  ['webextension-polyfill', fileURLToPath(new URL('lib/platform/native-browser.ts', import.meta.url))],
  ['react', packageFile('preact/compat')],
  ['react-dom', packageFile('preact/compat')],
  ['react-dom/client', packageFile('preact/compat/client')],
  ['react/jsx-runtime', packageFile('preact/jsx-runtime')],
];

/** Firefox has no service worker for MV3: WXT emits an event page from the same background entrypoint. */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  // `npm run dev` without a screen opens no browser; with one it opens the browser that CHROME_PATH names.
  webExt: {
    disabled: process.env.NEXT_TOUCH_DEV_BROWSER === 'none',
    ...(process.env.CHROME_PATH && { binaries: { chrome: process.env.CHROME_PATH } }),
  },
  vite: ({ mode }) => ({
    plugins: [
      liquidWithoutNetwork(),
      ...Object.entries(TEAM_MODES.includes(mode) ? {} : WITHOUT_SYNC).map(([ending, path]) =>
        insteadOfEnding(ending, fileURLToPath(new URL(path, import.meta.url))),
      ),
    ],
  }),
  hooks: {
    // WXT gives every content script a context of its own, and with it the polyfill: 4 kB in every Gmail page, and a message
    // into it that names the extension. The adapter looks after its own end (lib/gmail/bridge/handover.ts).
    'vite:build:extendConfig': (entrypoints, config) => {
      const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
      const plugins = entrypoints.flatMap(({ name }) => {
        if (name === 'gmail') return instead('wxt/utils/content-script-context', file('lib/gmail/page/no-context.ts'));
        if (name === 'overlay') return LIGHTER_PARTS.flatMap(([module, path]) => instead(module, path));
        return [];
      });
      config.plugins = [...(config.plugins ?? []), ...plugins];
      // What several pages load is one file: each is asked for through the browser's main process, one after the other.
      const output = config.build?.rollupOptions?.output;
      if (output && !Array.isArray(output) && entrypoints.some(({ type }) => type === 'popup'))
        output.codeSplitting = { groups: [{ name: 'page', tags: ['$initial'], minShareCount: 3 }] };
    },
    // Made from the lockfile at each build, so that it cannot be out of date; an unknown licence stops the build.
    'build:publicAssets': (wxt, files) => {
      files.push({ relativeDest: 'THIRD-PARTY-NOTICES.txt', contents: thirdPartyNotices(wxt.config.root) });
    },
    // The isolated script first: it waits for the port that the tap offers.
    'build:manifestGenerated': (_, manifest) => {
      // An event page cannot import a script when it needs it (lib/platform/later-script.ts).
      const { background } = manifest;
      if (background && 'scripts' in background)
        background.scripts = ['text-readers.js', ...(background.scripts ?? [])];
      const isMain = (script: object) => Number('world' in script && script.world === 'MAIN');
      manifest.content_scripts?.sort((a, b) => isMain(a) - isMain(b));
    },
  },
  manifest: ({ browser, mode }) => ({
    // Words in public/_locales.
    name: '__MSG_name__',
    description: TEAM_MODES.includes(mode) ? '__MSG_description_team__' : '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage', 'scripting', 'webRequest', 'contextMenus'],
    // The browser's own settings let the rep choose other keys. Chrome suggests four at most.
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_command_checklist__',
      },
      'side-panel': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_command_side_panel__' },
      'open-tray': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_open_tray__' },
      'log-touch': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_log_touch__' },
    },
    host_permissions: ['https://mail.google.com/*'],
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'${connectSources(mode)}`,
    },
    action: { default_title: '__MSG_name__' },
    ...(browser !== 'firefox' && { key: CHROMIUM_KEY }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: GECKO_ID,
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});

/** Bundles `file` wherever `module` is imported. */
function instead(module: string, file: string) {
  return {
    name: `next-touch:instead-of-${module}`,
    enforce: 'pre' as const,
    resolveId: (source: string) => (source === module ? file : null),
  };
}

/** LiquidJS can read templates by their address. Ours have none, and nothing of ours in Gmail asks in its name. */
function liquidWithoutNetwork() {
  return {
    name: 'next-touch:liquid-without-network',
    transform: (code: string, id: string) =>
      id.includes('/liquidjs/') ? { code: code.replaceAll('new XMLHttpRequest()', 'undefined'), map: null } : null,
  };
}

/** Bundles `file` wherever a module is imported whose name ends so. */
function insteadOfEnding(ending: string, file: string) {
  return {
    name: `next-touch:instead-of${ending}`,
    enforce: 'pre' as const,
    resolveId: (source: string) => (source.endsWith(ending) ? file : null),
  };
}
