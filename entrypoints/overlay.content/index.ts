import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOverlay } from './start-overlay';

/** What the rep sees inside Gmail. Put into a page by the background when there is something to show. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  main(ctx) {
    startOverlay(window, ctx.signal);
  },
});
