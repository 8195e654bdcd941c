import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recordOrCollect } from '@/lib/gmail/record/recorder';

/** Injected into Gmail's own world while the rep records for a bug report, and again to take the recording. */
export default defineUnlistedScript(() => recordOrCollect(window));
