import { CircleDot, Download, Eye } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';

/** Acts a maintainer needs to see, in the order in which they are easiest to do. */
const ACTS = ['send', 'undo', 'reply', 'schedule', 'cancel', 'bin', 'alias', 'reaction', 'pane'] as const;

export interface RecorderProps {
  /** `off` until the rep starts it; `no-tab`: there is no Gmail to record. */
  state: 'off' | 'no-tab' | 'on';
  /** What would be saved, as it would be saved; null until it was looked at. */
  text: string | null;
  onStart: () => void;
  onLook: () => void;
  onSave: () => void;
}

/** Records the structure of Gmail's traffic for a bug report. Shown before it is saved, and saved by the rep alone. */
export function Recorder({ state, text, onStart, onLook, onSave }: RecorderProps) {
  const { t } = useTranslation('health');
  return (
    <div className="nt-stack">
      {state === 'no-tab' && <p role="status">{t('recorder.noTab')}</p>}
      {state === 'on' && (
        <div role="status">
          <p>{t('recorder.on')}</p>
          <ul>
            {ACTS.map((act) => (
              <li key={act}>{t(`recorder.act.${act}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="nt-acts">
        {state !== 'on' && (
          <Button look="tonal" icon={<CircleDot size={16} aria-hidden />} onClick={onStart}>
            {t('recorder.start')}
          </Button>
        )}
        {state === 'on' && (
          <>
            <Button look="tonal" icon={<Eye size={16} aria-hidden />} onClick={onLook}>
              {t('recorder.look')}
            </Button>
            <Button look="tonal" icon={<Download size={16} aria-hidden />} disabled={text === null} onClick={onSave}>
              {t('recorder.save')}
            </Button>
          </>
        )}
      </div>
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre className="nt-diagnostics" tabIndex={0}>
          {text}
        </pre>
      )}
    </div>
  );
}
