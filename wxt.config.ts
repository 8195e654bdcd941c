import { defineConfig } from 'wxt';

/** Firefox has no service worker for MV3: WXT emits an event page from the same background entrypoint. */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Next Touch',
    description: 'Follow-up nudges inside Gmail. Local-first: nothing leaves your machine.',
    permissions: ['storage', 'alarms', 'notifications', 'unlimitedStorage', 'scripting', 'webRequest'],
    host_permissions: ['https://mail.google.com/*'],
    minimum_chrome_version: '120',
    content_security_policy: {
      extension_pages:
        "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self'; frame-ancestors 'none'",
    },
    action: { default_title: 'Next Touch' },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'next-touch@next-touch.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
