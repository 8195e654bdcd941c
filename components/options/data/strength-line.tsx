import { useTranslation } from '@/lib/i18n/use-translation';
import type { Strength } from './passphrase-strength';

const LEVELS: readonly Strength[] = ['weak', 'fair', 'good', 'strong'];

/** How good a passphrase is, in words and as a bar; announced as it changes. */
export function StrengthLine({ strength }: { strength: Strength | null }) {
  const { t } = useTranslation('data');
  return (
    <div className="nt-strength" role="status">
      {strength && (
        <>
          <meter min={0} max={4} low={2} high={3} optimum={4} value={LEVELS.indexOf(strength) + 1} aria-hidden />
          <span className="nt-field-hint">{t(`backup.strength.${strength}`)}</span>
        </>
      )}
    </div>
  );
}
