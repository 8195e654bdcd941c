import { defineContentScript } from 'wxt/utils/define-content-script';
import { startAdapter } from '@/lib/gmail/page/adapter';
import { createClient, isConnected } from '@/lib/messages/client';

/** Hears the tap and tells the background. Listed before the tap in the manifest: it must be there for the port. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  runAt: 'document_start',
  main() {
    startAdapter(window, createClient('gmail'), isConnected);
  },
});
