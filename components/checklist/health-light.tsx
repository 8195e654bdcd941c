import { CircleAlert, CircleCheck, CircleDashed, CircleOff, CircleX } from 'lucide-react';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';

/** `waiting`: nothing was observed yet. `off`: the rep switched detection off. */
export type Light = 'green' | 'waiting' | 'amber' | 'red' | 'off' | 'unknown';

const ICONS = {
  green: CircleCheck,
  waiting: CircleDashed,
  amber: CircleAlert,
  red: CircleX,
  off: CircleOff,
  unknown: CircleAlert,
};

export interface HealthLightProps {
  light: Light;
  /** The gravest reason, in a code that has words; null where there is none. */
  reason: string | null;
  onOpen: () => void;
}

/** Whether detection works, as word + icon + colour; says what is wrong and leads to the page that explains. */
export function HealthLight({ light, reason, onOpen }: HealthLightProps) {
  const { t } = useTranslation('popup');
  const Icon = ICONS[light];
  const words = t(`health.${light}`);
  return (
    <button type="button" className={`nt-health nt-health-${light}`} onClick={onOpen}>
      <Icon size={16} strokeWidth={2} aria-hidden />
      {reason === null ? words : wordOr(t, `popup:health.reason.${reason}`, words)}
    </button>
  );
}
