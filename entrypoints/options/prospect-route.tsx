import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive, valueOr } from '@/components/ports/use-live';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { cadenceName } from '@/lib/i18n/preset-words';
import { createClient } from '@/lib/messages/client';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { failureWords } from '../shared/act-words';
import { logCommand } from '../shared/commands';
import { LogTouch } from '../shared/log-touch';
import { ProspectPanel } from '../shared/prospect-panel';
import { useActs } from '../shared/use-acts';
import { ActsNotice } from './acts-notice';

const log = createClient('log');
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
  const { t, i18n } = useTranslation(['options', 'popup', 'common']);
  const [logging, setLogging] = useState<Nudge | null>(null);
  const named = useLive(
    async () => new Map((await db.cadences.toArray()).map((each) => [each.id, cadenceName(t, each)])),
    [db, t],
  );
  const cadences = useMemo(() => valueOr(named, NO_NAMES), [named]);
  const acts = useActs({ log, db, t, locale: i18n.language, now: now.local, cadences });

  const openThread = async (nudge: Nudge) => {
    try {
      if (await page.openThread(nudge.prospectId)) return;
      const name = nudge.name || nudge.address;
      acts.say({ message: t('popup:outcome.noThread', { name }), tone: 'problem', act: null });
    } catch (error) {
      acts.say({ message: failureWords(t, error), tone: 'problem', act: null });
    }
  };

  return (
    <div className="options-prospect">
      <ProspectPanel
        {...{ db, now, settings, prospectId, cadences, acts, page, onBack }}
        onOpen={(nudge) => void openThread(nudge)}
        onLog={setLogging}
      />
      <LogTouch
        db={db}
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
