import { Keyboard, Settings as SettingsIcon } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { Checklist } from '@/components/checklist/checklist';
import { DayProgress } from '@/components/checklist/day-progress';
import { HealthLight } from '@/components/checklist/health-light';
import { KeysDialog } from '@/components/checklist/keys-dialog';
import { RecentActs } from '@/components/checklist/recent-acts';
import { LogDialog } from '@/components/log-touch/log-dialog';
import type { RowAction } from '@/components/nudge-row/row-action';
import { parseMoment } from '@/components/snooze/parse-moment';
import { IconButton } from '@/components/ui/icon-button';
import { PortalContainer } from '@/components/ui/portal-container';
import { UndoBar } from '@/components/ui/undo-bar';
import type { Nudge } from '@/lib/domain/nudge';
import type { Settings } from '@/lib/domain/settings';
import { snoozeOptions } from '@/lib/domain/snooze-options';
import { formatLongDay } from '@/lib/i18n/format-local';
import { createClient } from '@/lib/messages/client';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { failureWords } from '../shared/act-words';
import { logCommand, rowCommand } from '../shared/commands';
import { ProspectPanel } from '../shared/prospect-panel';
import { useActs } from '../shared/use-acts';
import { usePageNow } from '../shared/use-page-now';
import { useProspectRoute } from '../shared/use-prospect-route';
import { useStoredSettings } from '../shared/use-stored-settings';
import { useBook } from './use-book';
import { useHealth } from './use-health';
import { useViewMemory } from './use-view-memory';

const log = createClient('log');
const page = createClient('page');

/** The popup: wires the log, the clock and the background to the checklist. */
export function PopupApp({ db, settings: first }: { db: NextTouchDatabase; settings: Settings }) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const settings = useStoredSettings(first);
  const now = usePageNow();
  const memory = useViewMemory();
  const [query, setQuery] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [logging, setLogging] = useState<Nudge | null>(null);
  const [helping, setHelping] = useState(false);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [prospectId, showProspect] = useProspectRoute();
  const light = useHealth(page);
  const book = useBook({ db, now, tab: memory.tab, view: memory.view, query, attempt });
  const acts = useActs({ log, db, t, locale: i18n.language, now: now.local, cadences: book.cadences });
  const snoozes = snoozeOptions(now, settings.calendar);
  const parse = useMemo(() => parseMoment(settings.calendar.nudgeTime), [settings.calendar.nudgeTime]);

  useEffect(() => {
    if (settings.appearance === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = settings.appearance;
  }, [settings.appearance]);

  const openThread = async (nudge: Nudge) => {
    try {
      if (await page.openThread(nudge.prospectId)) return window.close();
      const name = nudge.name || nudge.address;
      acts.say({ message: t('outcome.noThread', { name }), tone: 'problem', act: null });
    } catch (error) {
      acts.say({ message: failureWords(t, error), tone: 'problem', act: null });
    }
  };
  const onAction = (nudge: Nudge, action: RowAction) => {
    if (action.type === 'undo') return void acts.undoRow(nudge);
    if (action.type === 'open') return void openThread(nudge);
    if (action.type === 'prospect') return showProspect(nudge.prospectId);
    if (action.type === 'log') return setLogging(nudge);
    const command = rowCommand(nudge, action);
    if (command) void acts.onRow(nudge, command);
  };
  const counts = book.counts;
  const undoable = acts.notice?.act ?? null;

  return (
    <div className="popup">
      <main className="popup-main" inert={prospectId !== null}>
        <PortalContainer element={layer}>
          <DayProgress
            day={formatLongDay(i18n.language, now.local)}
            done={counts?.done ?? 0}
            total={counts?.total ?? null}
          />
          <Checklist
            now={now.local}
            tab={memory.tab}
            onTab={(tab) => {
              acts.leaveAll();
              memory.setTab(tab);
            }}
            view={memory.view}
            onView={memory.setView}
            query={query}
            onQuery={setQuery}
            nudges={book.nudges.state === 'ready' ? book.nudges.value : null}
            problem={book.nudges.state === 'failed' ? t('common:failure.database-unavailable') : null}
            onRetry={() => setAttempt(attempt + 1)}
            due={counts?.due ?? null}
            next={counts?.next ?? null}
            cadences={book.cadences}
            snoozes={snoozes}
            parse={parse}
            held={acts.held}
            onAction={onAction}
            onBulk={(nudges, action) => void acts.onMany(nudges, action)}
            onLeave={acts.leave}
            onUndoLast={() => void acts.undoLast()}
            onHelp={() => setHelping(true)}
            covered={prospectId !== null}
          />
          <footer className="popup-footer">
            <HealthLight
              light={light}
              onOpen={() => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#health') })}
            />
            <span className="popup-gap" />
            <RecentActs acts={acts.recent} now={now.local} onUndo={(act) => void acts.undo(act)} />
            <IconButton size="s" label={t('footer.keys')} shortcut="?" onClick={() => setHelping(true)}>
              <Keyboard size={18} strokeWidth={1.75} aria-hidden />
            </IconButton>
            <IconButton size="s" label={t('footer.options')} onClick={() => void browser.runtime.openOptionsPage()}>
              <SettingsIcon size={18} strokeWidth={1.75} aria-hidden />
            </IconButton>
          </footer>
        </PortalContainer>
        <div ref={setLayer} />
      </main>
      {prospectId !== null && (
        <ProspectPanel
          db={db}
          now={now}
          settings={settings}
          prospectId={prospectId}
          cadences={book.cadences}
          acts={acts}
          page={page}
          onBack={() => showProspect(null)}
          onOpen={(nudge) => void openThread(nudge)}
          onLog={setLogging}
        />
      )}
      {acts.notice && (
        <div className="popup-notice">
          <UndoBar
            key={acts.notice.message}
            message={acts.notice.message}
            tone={acts.notice.tone}
            closeLabel={t('common:action.close')}
            onClose={() => acts.say(null)}
            action={undoable && { label: t('common:action.undo'), onAct: () => void acts.undo(undoable) }}
          />
        </div>
      )}
      <LogDialog
        nudge={logging}
        onClose={() => setLogging(null)}
        onLog={(touch) => {
          if (logging && prospectId === null) void acts.onRow(logging, logCommand(logging, touch));
          else if (logging) void acts.onPage(logging.name || logging.address, logCommand(logging, touch));
          setLogging(null);
        }}
      />
      <KeysDialog open={helping} onOpenChange={setHelping} />
    </div>
  );
}
