import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { logCommand } from '@/components/acts/commands';
import { useActs } from '@/components/acts/use-acts';
import { LogTouch } from '@/components/log-touch/log-touch';
import { useLive, valueOr } from '@/components/ports/use-live';
import { ProspectPanel } from '@/components/prospect-page/prospect-panel';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { cadenceName } from '@/lib/i18n/preset-words';
import { createClient } from '@/lib/messages/client';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { ActsNotice } from './acts-notice';

const page = createClient('page');
const NO_NAMES: ReadonlyMap<string, string> = new Map();

export interface ProspectRouteProps {
  db: NextTouchDatabase;
  now: Now;
  settings: Settings;
  prospectId: string;
  onBack: () => void;
}

/** `#prospect/ID`: one prospect on a page of its own, with the same acts as in the popup. */
export function ProspectRoute({ db, now, settings, prospectId, onBack }: ProspectRouteProps) {
  const { t } = useTranslation(['options', 'popup', 'common']);
  const [logging, setLogging] = useState<Nudge | null>(null);
  const named = useLive(
    async () => new Map((await db.cadences.toArray()).map((each) => [each.id, cadenceName(t, each)])),
    [db, t],
  );
  const cadences = useMemo(() => valueOr(named, NO_NAMES), [named]);
  const acts = useActs({ now: now.local, cadences });

  const openThread = async (nudge: Nudge) => {
    try {
      if (await page.openThread(nudge.prospectId)) return;
      const name = nudge.name || nudge.address;
      acts.say({ message: t('popup:outcome.noThread', { name }), tone: 'problem', batch: null });
    } catch (error) {
      acts.fail(error);
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
      <ActsNotice acts={acts} />
    </div>
  );
}
