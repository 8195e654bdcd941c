import { useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { HandedOver } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/field';

export interface TeamHandedRowProps {
  handed: HandedOver;
  /** The rep's mailboxes, one of which they become a prospect of. */
  mailboxes: readonly string[];
  /** Null = declined. */
  onAnswer: (mailbox: string | null) => void;
}

/** A prospect handed from one rep to another, and what can be said to it. */
export function TeamHandedRow({ handed, mailboxes, onAnswer }: TeamHandedRowProps) {
  const { t } = useTranslation('sync');
  const [chosen, choose] = useState('');
  const { name: known, address, teammate, isToMe, touches, answer } = handed;
  const name = shownText(known || address);
  const mailbox = chosen || mailboxes[0] || '';
  const state = answer ?? (isToMe ? 'open' : 'waiting');
  return (
    <li>
      <span className="nt-machine-words">
        <span className="nt-strong">{name}</span>
        <span>{t(isToMe ? 'teammates.hand.from' : 'teammates.hand.toWhom', { teammate, count: touches })}</span>
        {state !== 'open' && <span>{t(`teammates.hand.state.${state}`)}</span>}
      </span>
      {state === 'open' && (
        <span className="nt-acts">
          {mailboxes.length > 1 && (
            <SelectField
              label={t('teammates.hand.mailbox')}
              hideLabel
              options={mailboxes.map((each) => ({ value: each, label: each }))}
              value={mailbox}
              onChange={(event) => choose(event.target.value)}
            />
          )}
          <Button
            size="s"
            look="tonal"
            disabled={mailbox === ''}
            aria-label={t('teammates.hand.takeOne', { name })}
            onClick={() => onAnswer(mailbox)}
          >
            {t('teammates.hand.take')}
          </Button>
          <Button size="s" aria-label={t('teammates.hand.declineOne', { name })} onClick={() => onAnswer(null)}>
            {t('teammates.hand.decline')}
          </Button>
        </span>
      )}
    </li>
  );
}
