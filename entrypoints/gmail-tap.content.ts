import { defineContentScript } from 'wxt/utils/define-content-script';
import { startTap } from '@/lib/gmail/tap/start';

/** Observes Gmail's traffic in the page's own world. Must run before Gmail's scripts. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    startTap(window);
  },
});
