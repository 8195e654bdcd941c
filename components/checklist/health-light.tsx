import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export type Light = 'green' | 'amber' | 'red' | 'unknown';

const ICONS = { green: CircleCheck, amber: CircleAlert, red: CircleX, unknown: CircleAlert };

export interface HealthLightProps {
  light: Light;
  onOpen: () => void;
}

/** Whether detection works, as word + icon + colour; leads to the page that explains. */
export function HealthLight({ light, onOpen }: HealthLightProps) {
  const { t } = useTranslation('popup');
  const Icon = ICONS[light];
  return (
    <button type="button" className={`nt-health nt-health-${light}`} onClick={onOpen}>
      <Icon size={16} strokeWidth={2} aria-hidden />
      {t(`health.${light}`)}
    </button>
  );
}
