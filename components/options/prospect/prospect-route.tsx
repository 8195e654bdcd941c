import './prospect-route.css';
import { useMemo, useState } from 'react';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { failureWords } from '../../acts/act-words';
import { ActsNotice } from '../../acts/acts-notice';
import { useActs } from '../../acts/use-acts';
import { logCommand } from '../../log-touch/log-commands';
import { LogTouch } from '../../log-touch/log-touch';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { ProspectPanel } from '../../prospect-page/prospect-panel';
import { usePageTitle } from '../../ui/use-page-title';

const NO_NAMES: ReadonlyMap<string, string> = new Map();

export interface ProspectRouteProps {
  now: Now;
  settings: Settings;
  prospectId: string;
  onBack: () => void;
}

/** `#prospect/ID`: one prospect on a page of its own, with the same acts as in the popup. */
export function ProspectRoute({ now, settings, prospectId, onBack }: ProspectRouteProps) {
  const { t } = useTranslation(['options', 'popup', 'common']);
  const { reads, services } = usePorts();
  const { page } = services;
  const [logging, setLogging] = useState<Nudge | null>(null);
  const named = useLive(
    async () => new Map((await reads.cadences()).map((each) => [each.id, cadenceName(t, each)])),
    [reads, t],
  );
  const name = useLive(
    async () => (await reads.prospectNames([prospectId])).get(prospectId) ?? null,
    [reads, prospectId],
  );
  usePageTitle(valueOr(name, null));
  const cadences = useMemo(() => valueOr(named, NO_NAMES), [named]);
  const acts = useActs({ now: now.local, cadences });

  const openThread = async (nudge: Nudge) => {
    try {
      if (await page.openThread(nudge.prospectId, false)) return;
      const name = nudge.name || nudge.address;
      acts.say({ message: t('popup:outcome.noThread', { name }), tone: 'problem', batch: null });
    } catch (error) {
      acts.say({ message: failureWords(t, error), tone: 'problem', batch: null });
    }
  };

  return (
    <div className="options-prospect">
      <ProspectPanel
        {...{ now, settings, prospectId, cadences, acts, onBack }}
        onOpen={(nudge) => void openThread(nudge)}
        onLog={setLogging}
      />
      <LogTouch
        nudge={logging}
        onClose={() => setLogging(null)}
        onLog={(touch) => {
          setLogging(null);
          if (logging) void acts.onPage(logging.name || logging.address, logCommand(logging, touch));
        }}
      />
      <ActsNotice acts={acts} className="nt-options-notice" />
    </div>
  );
}
