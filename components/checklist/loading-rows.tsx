import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';

const QUIET_MS = 150;
const SHAPES = ['first', 'second', 'third', 'fourth'];

/** Where rows will be. Nothing at all for the first 150 ms, then still shapes of the rows' own size. */
export function LoadingRows() {
  const { t } = useTranslation('common');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div className="nt-list" />;
  return (
    <div className="nt-list">
      <span className="nt-sr-only" role="status">
        {t('loading')}
      </span>
      {SHAPES.map((shape) => (
        <div key={shape} className="nt-row-shape" aria-hidden />
      ))}
    </div>
  );
}
