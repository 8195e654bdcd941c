import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { LentThing } from '@/lib/messages/sync-contract';
import { Button } from '../../ui/button';

export interface TeamLentRowProps {
  thing: LentThing;
  /** False where it could not be copied, which has been said by then. */
  onCopy: () => Promise<boolean>;
}

/** A cadence or value item of a teammate, which the rep can copy to their own. */
export function TeamLentRow({ thing: { lent, owner, changedAt }, onCopy }: TeamLentRowProps) {
  const { t, i18n } = useTranslation('sync');
  const [isCopied, setCopied] = useState(false);
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(changedAt);
  const name = lent.what === 'cadence' ? lent.name : lent.item.title;
  return (
    <li>
      <span className="nt-machine-words">
        <span className="nt-strong">{name}</span>
        <span>{t('teammates.lent.by', { what: t(`teammates.lent.${lent.what}`), owner: owner ?? '', day })}</span>
      </span>
      <Button
        size="s"
        aria-label={t('teammates.lent.copy', { name })}
        icon={isCopied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        onClick={() => void onCopy().then(setCopied)}
      >
        {isCopied ? t('teammates.lent.copied') : t('copy')}
      </Button>
    </li>
  );
}
