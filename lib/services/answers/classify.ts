import { classify as kindOf } from '@/lib/gmail/answers/classify';
import { returnDate } from '@/lib/gmail/answers/return-date';
import type { Classify } from './classification';

/** By sender, subject and snippet; for the absent also the day they name. */
export const classify: Classify = (message, receivedOn) => {
  const kind = kindOf(message);
  if (kind !== 'out-of-office') return { kind };
  return { kind, returns: returnDate(`${message.subject ?? ''} ${message.snippet ?? ''}`, receivedOn) };
};
