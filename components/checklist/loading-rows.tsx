import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';

const QUIET_MS = 150;
const SHAPES = ['first', 'second', 'third', 'fourth'];

/** Placeholders of the rows' size. Not drawn for the first 150 ms. */
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
