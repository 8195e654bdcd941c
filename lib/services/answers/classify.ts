import type { Classify } from './classification';

/** Provisional: bounces by sender only. */
export const classify: Classify = (message) =>
  /^(?:mailer-daemon|postmaster)@/i.test(message.from?.address ?? '') ? { kind: 'bounce' } : { kind: 'reply' };
