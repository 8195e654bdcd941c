import './popup.css';
import { useMemo, useRef, useState } from 'react';
import { snoozeOptions } from '@/lib/domain/schedule/snooze-options';
import type { Settings } from '@/lib/domain/settings';
import { formatLongDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import { ActsNotice } from '../acts/acts-notice';
import { useActs } from '../acts/use-acts';
import { useGive } from '../acts/use-give';
import { CatchUpNotice } from '../catch-up/catch-up-notice';
import type { BegunChecklist } from '../checklist/begin-checklist';
import { Checklist } from '../checklist/checklist';
import { DayProgress } from '../checklist/day-progress';
import { useChecklistData } from '../checklist/use-checklist-data';
import { useViewMemory } from '../checklist/use-view-memory';
import { LossNotice } from '../loss/loss-notice';
import type { RowNudge } from '../nudge-row/row-nudge';
import { PaletteHost } from '../palette/palette-host';
import { usePorts } from '../ports/ports-context';
import { useHolidays } from '../ports/use-holidays';
import { usePageNow } from '../ports/use-page-now';
import { useSettings } from '../ports/use-settings';
import { useProspectRoute } from '../prospect-page/use-prospect-route';
import { parseMoment } from '../snooze/parse-moment';
import { OverdueOffer } from '../spread/overdue-offer';
import { PortalContainer } from '../ui/portal-container';
import { useAppearance } from '../ui/use-appearance';
import { useLater } from '../ui/use-later';
import { CurrentPerson } from './current-person';
import { PopupFooter } from './popup-footer';
import type { Asking } from './row-dialogs';
import { useRowActions } from './use-row-actions';
import { useWide } from './use-wide';

const loadLayers = () => import('./popup-layers');

export interface PopupPageProps {
  /** As read before the page was drawn. */
  settings: Settings;
  /** The first rows, where they are being read already. */
  begun?: BegunChecklist;
}

/** The checklist as a page: in the popup, the browser's side panel and a tab. */
export function PopupPage({ settings: first, begun }: PopupPageProps) {
  const { t, i18n } = useTranslation(['popup', 'common']);
  const { reads, places } = usePorts();
  const settings = useSettings(first);
  const now = usePageNow();
  useHolidays(now);
  const memory = useViewMemory();
  const [query, setQuery] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [byHand, setByHand] = useState<string | null>(() => (window.location.hash === '#log' ? '' : null));
  const isWide = useWide();
  const [oneAtATime, setOneAtATime] = useState(false);
  /** Who the current row is about stands beside the list, or under it. */
  const isBeside = isWide || oneAtATime;
  const [current, setCurrent] = useState<RowNudge | null>(null);
  const [helping, setHelping] = useState(false);
  const layer = useRef<HTMLDivElement>(null);
  const [prospectId, showProspect] = useProspectRoute();
  const data = useChecklistData({ now, tab: memory.tab, view: memory.view, query, attempt }, begun ?? null);
  const acts = useActs({ now: now.local, cadences: data.cadences });
  const give = useGive(acts);
  const snoozes = useMemo(() => snoozeOptions(now, settings.calendar), [now, settings.calendar]);
  const parse = useMemo(() => parseMoment(settings.calendar), [settings.calendar]);

  useAppearance(settings.appearance);

  const onRow = { acts, give, now: now.local, onAsk: setAsking, onPerson: showProspect };
  const { onAction, openThread } = useRowActions(onRow);
  const retry = async () => {
    await reads.reopen();
    setAttempt(attempt + 1);
  };
  const { counts, isPainted } = data;
  const layers = useLater(loadLayers, isPainted || prospectId !== null);
  const isCut = data.more && !data.isFirst && !data.onMore;
  const shown = data.nudges.state === 'ready' ? data.nudges.value.length : 0;

  const beside = isBeside && current && (
    <CurrentPerson nudge={current} now={now.local} cadences={data.cadences} onGive={() => void give.copy(current)} />
  );

  return (
    <div className="popup">
      <main className="popup-main" inert={prospectId !== null}>
        <PortalContainer element={isPainted ? layer.current : null}>
          <DayProgress
            day={formatLongDay(i18n.language, now.local)}
            done={counts?.done ?? 0}
            total={counts?.total ?? null}
          />
          {isPainted && (
            <>
              <LossNotice now={now} />
              <CatchUpNotice />
              <OverdueOffer {...{ now, settings, acts }} due={counts?.due ?? null} />
            </>
          )}
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
            nudges={data.nudges.state === 'ready' ? data.nudges.value : null}
            problem={data.nudges.state === 'failed' ? t('common:failure.database-unavailable') : null}
            onRetry={() => void retry()}
            more={data.more}
            isFirst={data.isFirst}
            footer={isCut ? t(query.trim() ? 'more.search' : 'more.list', { count: shown }) : null}
            {...(data.onMore && { onMore: data.onMore })}
            due={counts?.due ?? null}
            next={counts?.next ?? null}
            cadences={data.cadences}
            snoozes={snoozes}
            parse={parse}
            acted={acts.acted}
            onAction={onAction}
            onBulk={(nudges, action) => void acts.onMany(nudges, action)}
            onLeave={acts.leave}
            onUndoLast={() => void acts.undoLast()}
            onHelp={() => setHelping(true)}
            onByHand={setByHand}
            oneAtATime={oneAtATime}
            onOneAtATime={setOneAtATime}
            {...(isBeside && { onCurrent: setCurrent })}
            onNothingToGive={() => acts.say({ message: t('common:offer.none'), tone: 'plain', batch: null })}
            covered={prospectId !== null}
            isPainted={isPainted}
          />
          {!isWide && beside}
          <PopupFooter
            isPainted={isPainted}
            acts={acts}
            now={now}
            settings={settings}
            cadences={data.cadences}
            onByHand={() => setByHand('')}
            onHelp={() => setHelping(true)}
          />
        </PortalContainer>
        <div ref={layer} />
      </main>
      {isWide && (beside || (shown > 0 && <div className="popup-aside" />))}
      {layers && (
        <layers.PopupLayers
          {...{ now, settings, acts, give, prospectId, asking, byHand, helping }}
          cadences={data.cadences}
          openCadences={data.openCadences}
          onBack={() => showProspect(null)}
          onOpenThread={(nudge) => void openThread(nudge)}
          onAsk={setAsking}
          onByHandClose={() => setByHand(null)}
          onHelping={setHelping}
        />
      )}
      <ActsNotice acts={acts} className="popup-notice" />
      <PaletteHost
        {...{ now, settings, acts, isPainted }}
        cadences={data.openCadences}
        more={[
          { id: 'by-hand', label: t('keys.byHand'), hint: '', run: () => setByHand('') },
          { id: 'keys', label: t('keys.title'), hint: '', run: () => setHelping(true) },
        ]}
        onSetting={(place) => places.openPage(`/options.html#${place}`)}
        onPerson={showProspect}
      />
    </div>
  );
}
