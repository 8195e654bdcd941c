import { defineContentScript } from 'wxt/utils/define-content-script';
import { offerFillConditions } from '@/components/overlay/frame/fill-text';
import { fillConditions } from '@/lib/domain/compose/conditions';

/** What fills texts with conditions. Put into a Gmail tab by the background when such a text is to be inserted. */
export default defineContentScript({
  matches: ['https://mail.google.com/*'],
  registration: 'runtime',
  main() {
    offerFillConditions(fillConditions);
  },
});
