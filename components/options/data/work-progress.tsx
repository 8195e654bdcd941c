import { useEffect, useId, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

/** Work shorter than this (ms) shows no progress. */
const SHOW_AFTER_MS = 150;

export interface WorkProgressProps {
  /** What is being done: "Reading the file". */
  label: string;
  done: number;
  /** 0 = not known yet. */
  total: number;
  /** Null once it cannot be stopped any more. */
  onCancel: (() => void) | null;
}

/** How far long work has come, and the way to stop it. */
export function WorkProgress({ label, done, total, onCancel }: WorkProgressProps) {
  const { t, i18n } = useTranslation(['data', 'common']);
  const id = useId();
  const [isShown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return <div className="nt-work" />;
  const number = new Intl.NumberFormat(i18n.language);
  const count = (of: number) => t('work.of', { done: number.format(of), total: number.format(total) });
  return (
    <div className="nt-work">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} {...(total > 0 && { value: done, max: total })} />
      {/* As wide as it gets, so that Cancel stays under the pointer. */}
      <span className="nt-work-count" style={{ minInlineSize: `${count(total).length}ch` }}>
        {total > 0 && count(done)}
      </span>
      {onCancel && (
        <Button size="s" onClick={onCancel}>
          {t('common:action.cancel')}
        </Button>
      )}
    </div>
  );
}
