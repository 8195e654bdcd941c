import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { thirdPartyNotices } from './scripts/release/notices.mjs';

/** Fixes the extension's id, and with it the origin of the log, wherever the folder lies. Its private half was thrown away. */
const CHROMIUM_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqP0VNldZoOSvyu6ZhBYMTJaLgEzlHoQtCz3CkdqCx+p1HnHYvdEK3YgTnU81v133OsPMRsQVcINikz8MkRX1ALfcVEgxHMRrEhz7O82iejIn4DeMNsjy0y/mxV7voopE9i0hYqyQOHdNbOXbMFujlCRgivsjThGihskh/bd2Z1fIJolP1ke9w7JjyDL2u6F64sf6vZqGHN/DA2uBMalMcj7aDhfqa6hJpPRdBog+w14rRDicfGity680yhzA6EL4jxBRCuDRmVdKi1YA6ccossyHiWZhlVU1/alEEMFcZkhdTa3BYzVUYr3aU7fF05oD7mbp7WwTESRqJv+YX+g33QIDAQAB';

/** A UUID, as Firefox allows: an id in the form of an address would claim a domain. */
const GECKO_ID = '{5298ac19-46fa-4888-81ab-fa8171090fc9}';

/** Firefox has no service worker for MV3: WXT emits an event page from the same background entrypoint. */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // WXT gives every content script a context of its own, and with it the polyfill: 4 kB in every Gmail page, and a message
    // into it that names the extension. The adapter looks after its own end (lib/gmail/bridge/handover.ts).
    'vite:build:extendConfig': (entrypoints, config) => {
      const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
      const plugins = entrypoints.flatMap(({ name }) => {
        if (name === 'gmail') return instead('wxt/utils/content-script-context', file('lib/gmail/page/no-context.ts'));
        // The overlay needs the context and two calls of the browser, not the polyfill of all of them.
        if (name === 'overlay') return instead('webextension-polyfill', file('lib/platform/native-browser.ts'));
        return [];
      });
      config.plugins = [...(config.plugins ?? []), ...plugins];
    },
    // Made from the lockfile at each build, so that it cannot be out of date; an unknown licence stops the build.
    'build:publicAssets': (wxt, files) => {
      files.push({ relativeDest: 'THIRD-PARTY-NOTICES.txt', contents: thirdPartyNotices(wxt.config.root) });
    },
    // The isolated script first: it waits for the port that the tap offers.
    'build:manifestGenerated': (_, manifest) => {
      const isMain = (script: object) => Number('world' in script && script.world === 'MAIN');
      manifest.content_scripts?.sort((a, b) => isMain(a) - isMain(b));
    },
  },
  manifest: ({ browser }) => ({
    // Words in public/_locales.
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage', 'scripting', 'webRequest'],
    host_permissions: ['https://mail.google.com/*'],
    ...(browser !== 'firefox' && { minimum_chrome_version: '120' }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
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
