import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Checklist } from '@/components/checklist/checklist';
import { DayProgress } from '@/components/checklist/day-progress';
import { KeysDialog } from '@/components/checklist/keys-dialog';
import type { RowAction } from '@/components/nudge-row/row-action';
import { useHolidays } from '@/components/ports/use-holidays';
import { usePageNow } from '@/components/ports/use-page-now';
import { useSettings } from '@/components/ports/use-settings';
import { PortalContainer } from '@/components/ui/portal-container';
import { UndoBar } from '@/components/ui/undo-bar';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import type { Settings } from '@/lib/domain/settings';
import { formatLongDay } from '@/lib/i18n/format-local';
import { createClient } from '@/lib/messages/client';
import type { NextTouchDatabase } from '@/lib/storage/database';
import { failureWords } from '../shared/act-words';
import { ByHand } from '../shared/by-hand';
import { CatchUpNotice } from '../shared/catch-up-notice';
import { logCommand, moveCommand, rowCommand } from '../shared/commands';
import { LogTouch } from '../shared/log-touch';
import { LossNotice } from '../shared/loss-notice';
import { MoveDialog } from '../shared/move-dialog';
import { parseMoment } from '../shared/parse-moment';
import { ProspectPanel } from '../shared/prospect-panel';
import { useActs } from '../shared/use-acts';
import { useProspectRoute } from '../shared/use-prospect-route';
import { PopupFooter } from './popup-footer';
import { useBook } from './use-book';
import { useViewMemory } from './use-view-memory';

const log = createClient('log');
const page = createClient('page');

/** The popup: wires the log, the clock and the background to the checklist. */
export function PopupApp({ db, settings: first }: { db: NextTouchDatabase; settings: Settings }) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const settings = useSettings(first);
  const now = usePageNow();
  useHolidays(now);
  const memory = useViewMemory();
  const [query, setQuery] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [logging, setLogging] = useState<Nudge | null>(null);
  const [moving, setMoving] = useState<Nudge | null>(null);
  const [byHand, setByHand] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  const [prospectId, showProspect] = useProspectRoute();
  const book = useBook({ db, now, tab: memory.tab, view: memory.view, query, attempt });
  const acts = useActs({ log, db, t, locale: i18n.language, now: now.local, cadences: book.cadences });
  const snoozes = snoozeOptions(now, settings.calendar);
  const parse = useMemo(() => parseMoment(settings.calendar), [settings.calendar]);

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
    if (action.type === 'reschedule') return setMoving(nudge);
    void acts.onRow(nudge, (each) => rowCommand(each, action, now.local));
  };
  const retry = async () => {
    // A database that could not be opened stays closed until it is opened by name.
    await db.open().catch(() => undefined);
    setAttempt(attempt + 1);
  };
  const counts = book.counts;
  const shown = book.nudges.state === 'ready' ? book.nudges.value.length : 0;
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
          <LossNotice now={now} />
          <CatchUpNotice />
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
            onRetry={() => void retry()}
            more={book.more}
            footer={book.more && !book.onMore ? t(query.trim() ? 'more.search' : 'more.list', { count: shown }) : null}
            {...(book.onMore && { onMore: book.onMore })}
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
            onByHand={setByHand}
            covered={prospectId !== null}
          />
          <PopupFooter
            acts={acts}
            now={now}
            settings={settings}
            page={page}
            onByHand={() => setByHand('')}
            onHelp={() => setHelping(true)}
          />
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
      <LogTouch
        db={db}
        nudge={logging}
        onClose={() => setLogging(null)}
        onLog={(touch) => {
          const id = logging?.enrollmentId;
          // A touch by hand is of this prospect alone, whoever else is on the mail.
          if (logging && prospectId === null)
            void acts.onRow(logging, (each) => (each.enrollmentId === id ? logCommand(each, touch) : null));
          else if (logging) void acts.onPage(logging.name || logging.address, logCommand(logging, touch));
          setLogging(null);
        }}
      />
      <MoveDialog
        db={db}
        now={now}
        calendar={settings.calendar}
        nudge={moving}
        onClose={() => setMoving(null)}
        onMove={(nudge, dueAt, lighterDay) => void acts.onRow(nudge, (each) => moveCommand(each, dueAt, lighterDay))}
      />
      <ByHand db={db} now={now} acts={acts} text={byHand} onClose={() => setByHand(null)} />
      <KeysDialog open={helping} onOpenChange={setHelping} />
    </div>
  );
}
