import { CircleAlert, CircleCheck, CircleDashed, CircleOff, CircleX } from 'lucide-react';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

const ICONS = { green: CircleCheck, waiting: CircleDashed, amber: CircleAlert, red: CircleX };

export interface HealthReportProps {
  light: keyof typeof ICONS;
  /** Codes, each with words of its own. */
  reasons: readonly string[];
  /** Parts of Gmail's page where nothing is found. */
  surfaces: readonly string[];
  /** The rep switched detection off. */
  isOff: boolean;
  onLogByHand: () => void;
  onSnapshots: () => void;
  onDetection: () => void;
  /** Asks the browser for access to Gmail. */
  onAccess: () => void;
}

/** The light, and for each reason what it means and what to do. */
export function HealthReport(props: HealthReportProps) {
  const { light, reasons, surfaces, onLogByHand, onSnapshots, onDetection, onAccess } = props;
  const { t } = useTranslation('health');
  const isLoss = reasons.includes('database-emptied');
  const isOff = props.isOff && !isLoss;
  const Icon = isOff ? CircleOff : ICONS[light];
  const how = isOff ? 'off' : light;
  return (
    <div className="nt-stack">
      <div className={`nt-health-head nt-health-head-${how}`} role="status">
        <Icon size={24} aria-hidden />
        <div>
          <p className="nt-strong">{t(isLoss ? 'reason.database-emptied.title' : `light.${how}`)}</p>
          <p>{t(isLoss ? 'reason.database-emptied.do' : `say.${how}`)}</p>
        </div>
      </div>
      {reasons.length > 0 && (
        <ul className="nt-reasons">
          {reasons.map((reason) => (
            <li key={reason}>
              <h3>{wordOr(t, `health:reason.${reason}.title`, reason)}</h3>
              <p>{wordOr(t, `health:reason.${reason}.means`, '')}</p>
              {reason === 'selectors-missing' && surfaces.length > 0 && (
                <p>{t('where', { places: surfaces.join(', ') })}</p>
              )}
              <p>
                <strong>{t('do')}:</strong> {wordOr(t, `health:reason.${reason}.do`, '')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <div className="nt-acts">
        {isLoss && (
          <Button look="filled" onClick={onSnapshots}>
            {t('toData')}
          </Button>
        )}
        {!isOff && reasons.includes('no-access') && (
          <Button look="filled" onClick={onAccess}>
            {t('toAccess')}
          </Button>
        )}
        {isOff && (
          <Button look="filled" onClick={onDetection}>
            {t('toDetection')}
          </Button>
        )}
        <Button look="tonal" onClick={onLogByHand}>
          {t('logByHand')}
        </Button>
      </div>
    </div>
  );
}
