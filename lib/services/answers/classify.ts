import { classify as read } from '@/lib/gmail/answers/classify';
import type { Classification, Classify } from './classification';

/** By sender, subject and snippet; for the absent also the day they name. */
export const classify: Classify = (message, receivedOn): Classification => {
  const { kind, returns } = read(message, receivedOn);
  switch (kind) {
    case 'out-of-office':
    case 'left':
      return { kind: 'out-of-office', returns };
    case 'calendar-accepted':
      return { kind: 'calendar' };
    case 'bounce':
    case 'opt-out':
      return { kind };
    default:
      return { kind: 'reply' };
  }
};
