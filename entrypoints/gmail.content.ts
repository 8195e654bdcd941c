import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAdapter } from '@/lib/gmail/page/adapter';
import { createClient, isConnected } from '@/lib/messages/client';

/**
 * Takes the tap's reports to the background. Listed before the tap in the manifest, because the tap offers its port at
 * once.
 */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_start',
  main() {
    startAdapter(window, createClient('gmail'), isConnected);
  },
});
