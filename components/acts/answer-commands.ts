import type { Command } from '@/lib/domain/log/commands';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import type { QuestionAnswer } from '@/lib/domain/prospect/question';
import { plusDays } from '@/lib/domain/time/calendar-day';
import { at, dateIn, type LocalDateTime } from '@/lib/domain/time/time';

/** The enrollment a question is about, and what the mail named. */
export interface Asked {
  enrollmentId: string;
  mailbox: string;
  cadenceId: string;
  company: string;
  returns?: string | null | undefined;
  successor?: string | null | undefined;
}

/** Days to wait for somebody who is away and named no day. */
const WEEK = 7;

/** What the background is asked to do for an answer of the rep's. `now`: the rep's clock. */
export function answerCommands(asked: Asked, answer: QuestionAnswer, now: LocalDateTime): [Command, ...Command[]] {
  const { enrollmentId, mailbox, cadenceId, company, returns, successor } = asked;
  switch (answer) {
    case 'go-on':
      return [{ type: 'resume', enrollmentId }];
    case 'stay-away': {
      const named = returns && at(returns, '09:00') > now ? plusDays(returns, 1) : plusDays(dateIn(now), WEEK);
      const until = at(named, '09:00');
      return [{ type: 'pause', enrollmentId, until, reason: 'out-of-office' }];
    }
    case 'take-up': {
      if (!successor) return [{ type: 'finish', enrollmentId, reason: 'removed' }];
      const prospectId = prospectIdOf(mailbox, successor);
      return [
        {
          ...{ type: 'add-prospect', prospectId, addresses: [successor], name: '', company, mailbox },
          source: 'manual',
        },
        { type: 'finish', enrollmentId, reason: 'removed' },
        { type: 'enroll', prospectId, cadenceId, afterTouchId: null },
      ];
    }
    default:
      return [{ type: 'finish', enrollmentId, reason: answer }];
  }
}
