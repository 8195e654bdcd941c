import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Command } from '@/lib/domain/log/commands';
import type { Enrollment } from '@/lib/domain/prospect/enrollment';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { Touch } from '@/lib/domain/prospect/touch';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { RowNudge } from '../nudge-row/row-nudge';
import { isOpen, openPromise, promiseCommands } from '../promise/promise-commands';
import { PromiseOffer } from '../promise/promise-offer';
import { type FindPromise, useTypedPromise } from '../promise/use-typed-promise';
import { IconButton } from '../ui/icon-button';
import type { HistoryLine } from './history';
import { HistoryList } from './history-list';
import type { MergeCandidate } from './merge-dialog';
import { NotesField } from './notes-field';
import type { PlanRow } from './plan-rows';
import { PlanSteps } from './plan-steps';
import { ProspectDialogs } from './prospect-dialogs';
import { type ProspectAct, ProspectMenu, prospectActs } from './prospect-menu';
import { ProspectNow } from './prospect-now';

export interface ProspectPageProps {
  prospect: Prospect;
  /** The running enrollment, else the latest; null when the prospect is in no cadence. */
  enrollment: Enrollment | null;
  /** The same as the row would show it; null without an enrollment. */
  nudge: RowNudge | null;
  plan: readonly PlanRow[];
  history: readonly HistoryLine[];
  now: LocalDateTime;
  cadences: ReadonlyMap<string, string>;
  find: (text: string) => Promise<MergeCandidate[]>;
  /** Somebody of the same name at the same company, who may be the same person. */
  mergeCandidate?: MergeCandidate | null;
  onCommand: (command: Command) => void;
  onLog: () => void;
  onOpen: () => void;
  /** Asks before it erases; the owner knows the counts. */
  onErase: () => void;
  /** Asks for the day; the owner knows what each holds. */
  onReschedule: () => void;
  onBack: () => void;
  /** Reads a day out of what the rep types. */
  findPromise: FindPromise;
  lastTouch: Touch | null;
  /** Of somebody in no cadence. */
  defaultCadenceId: string;
  /** The snooze and done buttons of the row, or nothing. */
  actions?: ReactNode;
}

/** Everything about one prospect: where it stands, what comes, what was; and every act. */
export function ProspectPage(props: ProspectPageProps) {
  const { t } = useTranslation(['popup', 'common']);
  const { prospect, enrollment, nudge, now, onCommand } = props;
  const [typed, setTyped] = useState('');
  const said = useTypedPromise(typed === prospect.notes ? '' : typed, props.findPromise);
  const promise = isOpen(said, enrollment, now) ? said : openPromise(props.lastTouch, enrollment, now);
  const [asking, setAsking] = useState<ProspectAct | null>(null);
  const name = prospect.name || (prospect.addresses[0] ?? '');
  const close = () => setAsking(null);
  const command = (next: Command) => {
    close();
    onCommand(next);
  };
  const act = (chosen: ProspectAct) => {
    if (chosen === 'erase') return props.onErase();
    if (chosen === 'reschedule') return props.onReschedule();
    if (!enrollment || !['wake', 'pause', 'resume', 'restart'].includes(chosen)) return setAsking(chosen);
    const enrollmentId = enrollment.id;
    if (chosen === 'wake') command({ type: 'snooze', enrollmentId, until: now });
    if (chosen === 'pause') command({ type: 'pause', enrollmentId, until: null, reason: 'rep' });
    if (chosen === 'resume') command({ type: 'resume', enrollmentId });
    if (chosen === 'restart') command({ type: 'restart', enrollmentId });
  };
  const runs = enrollment !== null && enrollment.state !== 'finished';
  const cadenceName = enrollment && props.cadences.get(enrollment.cadenceId);

  return (
    <article className="nt-prospect" aria-label={shownText(name)}>
      <header className="nt-prospect-head">
        <IconButton label={t('common:action.back')} tip={false} onClick={props.onBack} autoFocus>
          <ArrowLeft className="nt-along" size={18} aria-hidden />
        </IconButton>
        <div className="nt-prospect-who">
          <h1 className="nt-prospect-name">{shownText(name)}</h1>
          {prospect.company && <span className="nt-prospect-company">{shownText(prospect.company)}</span>}
        </div>
        <ProspectMenu name={name} acts={prospectActs(enrollment, prospect.merged, now)} onAct={act} />
      </header>

      <div className="nt-prospect-body">
        <ProspectNow
          {...{ prospect, nudge, now, runs, cadenceName, onCommand }}
          finishReason={enrollment?.finishReason ?? null}
          mergeCandidate={props.mergeCandidate ?? null}
          actions={props.actions}
          onLog={props.onLog}
          onOpen={props.onOpen}
        />

        {runs && props.plan.length > 0 && (
          <section className="nt-prospect-part" aria-labelledby="nt-prospect-plan">
            <h2 id="nt-prospect-plan">{cadenceName}</h2>
            <PlanSteps rows={props.plan} now={now} />
          </section>
        )}
        <section className="nt-prospect-part">
          {promise && (
            <PromiseOffer
              promise={promise}
              now={now}
              onTake={() => {
                const [first] = promiseCommands(promise, prospect.id, enrollment, props.defaultCadenceId);
                if (first) onCommand(first);
              }}
            />
          )}
          <NotesField
            notes={prospect.notes}
            onTyped={setTyped}
            onSave={(notes) => onCommand({ type: 'edit-prospect', prospectId: prospect.id, notes })}
          />
        </section>
        <section className="nt-prospect-part" aria-labelledby="nt-prospect-addresses">
          <h2 id="nt-prospect-addresses">{t('popup:prospect.addresses')}</h2>
          <ul className="nt-prospect-addresses">
            {prospect.addresses.map((address) => (
              <li key={address}>{shownText(address)}</li>
            ))}
          </ul>
        </section>
        <section className="nt-prospect-part" aria-labelledby="nt-prospect-history">
          <h2 id="nt-prospect-history">{t('popup:prospect.history')}</h2>
          <HistoryList lines={props.history} now={now} />
        </section>
      </div>

      <ProspectDialogs
        {...{ asking, name, prospect, enrollment }}
        cadences={props.cadences}
        find={props.find}
        onClose={close}
        onCommand={command}
      />
    </article>
  );
}
