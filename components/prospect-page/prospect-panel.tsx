import { useCallback, useEffect, useState } from 'react';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { nudgeOf } from '@/lib/domain/nudge/nudge-of';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { spokenCadence } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ErasedCounts } from '@/lib/messages/contract';
import { moveCommand } from '../acts/commands';
import type { Acts } from '../acts/use-acts';
import { notEnrolled } from '../nudge-row/not-enrolled';
import { usePorts } from '../ports/ports-context';
import { useLive } from '../ports/use-live';
import { findPromiseOn } from '../promise/find-promise';
import { MoveDialog } from '../reschedule/move-dialog';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { Problem } from '../ui/problem';
import { DespiteDialog } from './despite-dialog';
import { historyLines } from './history';
import { PanelActs } from './panel-acts';
import { PanelFrame } from './panel-frame';
import { planRows } from './plan-rows';
import { ProspectPage } from './prospect-page';

export interface ProspectPanelProps {
  now: Now;
  settings: Settings;
  prospectId: string;
  cadences: ReadonlyMap<string, string>;
  acts: Acts;
  onBack: () => void;
  onOpen: (nudge: Nudge) => void;
  onLog: (nudge: Nudge) => void;
}

const MOST_CANDIDATES = 20;

/** The prospect page over the list: back by button or Escape. Reads the log live and sends acts to the background. */
export function ProspectPanel(props: ProspectPanelProps) {
  const { now, prospectId, acts, onBack } = props;
  const { reads, services } = usePorts();
  const { t, i18n } = useTranslation(['popup', 'common']);
  const [erasing, setErasing] = useState<ErasedCounts | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [moving, setMoving] = useState(false);
  const read = useLive(async () => {
    const found = await reads.prospectPage(prospectId);
    const enrollment = found && (found.enrollments.find((each) => each.state !== 'finished') ?? found.enrollments[0]);
    const cadence = enrollment && (await reads.cadence(enrollment.cadenceId));
    if (!found) return null;
    const { id, addresses, mailbox } = found.prospect;
    const shown = { prospectId: id, enrollmentId: enrollment?.id ?? '', address: addresses[0] ?? '', mailbox };
    const given = await reads.valueTitles(found.touches);
    const places = (await reads.elsewhere([shown])).get(id) ?? [];
    const samePerson = await reads.maybeSamePerson(found.prospect);
    return {
      ...{ ...found, places, given, samePerson },
      ...{ enrollment: enrollment ?? null, cadence: cadence ? spokenCadence(t, cadence) : null },
    };
  }, [reads, prospectId, attempt, t]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[role$="dialog"], [role="menu"]'))
        return;
      // Escape would close the whole popup: here it only goes back.
      event.preventDefault();
      onBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onBack]);

  const find = useCallback(
    async (text: string) => {
      const hits = await reads.searchProspects(text, MOST_CANDIDATES);
      return hits
        .filter(({ prospect }) => prospect.id !== prospectId)
        .map(({ prospect: { id, name, addresses } }) => ({ id, name, address: addresses[0] ?? '' }));
    },
    [reads, prospectId],
  );

  const retry = async () => {
    await reads.reopen();
    setAttempt(attempt + 1);
  };
  if (read.state === 'loading') return <main className="popup-panel" />;
  if (read.state === 'failed')
    return (
      <PanelFrame>
        <Problem message={t('common:failure.database-unavailable')} onRetry={() => void retry()} />
      </PanelFrame>
    );
  if (!read.value)
    return (
      <PanelFrame>
        <div className="nt-empty">
          <p className="nt-empty-title">{t('common:refusal.unknown-prospect')}</p>
          <Button look="tonal" onClick={onBack}>
            {t('common:action.back')}
          </Button>
        </div>
      </PanelFrame>
    );

  const { prospect, enrollment, cadence, touches, events, places, given, samePerson } = read.value;
  const name = prospect.name || (prospect.addresses[0] ?? '');
  const lastMail = touches.find((touch) => touch.threadId ?? touch.legacyThreadId) ?? null;
  const nudge =
    enrollment && nudgeOf({ enrollment, prospect, lastTouch: touches[0] ?? null, lastMail, nowLocal: now.local });
  const context = { t, locale: i18n.language, now: now.local, cadences: props.cadences, given };

  const askErase = async () => {
    try {
      setErasing(await services.page.countErase([prospect.id]));
    } catch (error) {
      acts.fail(error);
    }
  };
  const erase = async () => {
    try {
      await services.page.erase([prospect.id]);
      acts.say({ message: t('popup:act.for', { act: t('popup:outcome.erased'), name }), tone: 'plain', batch: null });
      onBack();
    } catch (error) {
      acts.fail(error);
    }
  };

  return (
    <PanelFrame>
      <ProspectPage
        prospect={prospect}
        enrollment={enrollment}
        nudge={
          nudge && {
            ...nudge,
            elsewhere: places.map((each) => ({
              mailbox: each.mailbox,
              cadence: props.cadences.get(each.cadenceId ?? '') ?? each.cadenceId,
            })),
          }
        }
        plan={
          enrollment && cadence
            ? planRows({ cadence, enrollment, touches, rules: props.settings.calendar, zone: now.zone })
            : []
        }
        history={historyLines(touches, events, context)}
        now={now.local}
        cadences={props.cadences}
        find={find}
        mergeCandidate={
          samePerson && { id: samePerson.id, name: samePerson.name, address: samePerson.addresses[0] ?? '' }
        }
        onCommand={(command) => void acts.onPage(name, command)}
        onLog={() => props.onLog(nudge ?? notEnrolled(prospect, touches[0] ?? null))}
        onOpen={() => nudge && props.onOpen(nudge)}
        onErase={() => void askErase()}
        onReschedule={() => setMoving(true)}
        onBack={onBack}
        lastTouch={touches[0] ?? null}
        defaultCadenceId={props.settings.defaultCadenceId}
        findPromise={findPromiseOn(props.settings.calendar, now.local, i18n.language)}
        actions={
          nudge && (
            <PanelActs
              nudge={nudge}
              now={now}
              calendar={props.settings.calendar}
              onCommand={(command) => void acts.onPage(name, command)}
            />
          )
        }
      />
      <DespiteDialog
        refused={acts.refused}
        now={now.local}
        onGoOn={(commands) => void acts.onPage(name, ...commands)}
      />
      <MoveDialog
        now={now}
        calendar={props.settings.calendar}
        nudge={moving ? nudge : null}
        onClose={() => setMoving(false)}
        onMove={(each, dueAt, lighterDay) => void acts.onPage(name, moveCommand(each, dueAt, lighterDay))}
      />
      <ConfirmDialog
        open={erasing !== null}
        onOpenChange={(open) => !open && setErasing(null)}
        title={t('popup:prospect.eraseTitle', { name })}
        description={t('popup:prospect.eraseDescription', {
          touches: t('popup:prospect.eraseTouches', { count: erasing?.touches ?? 0 }),
          events: t('popup:prospect.eraseEvents', { count: erasing?.events ?? 0 }),
        })}
        confirmLabel={t('popup:prospect.eraseConfirm')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={() => void erase()}
      />
    </PanelFrame>
  );
}
