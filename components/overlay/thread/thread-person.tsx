import { type FormEvent, useState } from 'react';
import { isOpen, openPromise, promiseCommands } from '@/components/promise/promise-commands';
import { PromiseOffer } from '@/components/promise/promise-offer';
import { type FindPromise, useTypedPromise } from '@/components/promise/use-typed-promise';
import type { ParseMoment } from '@/components/snooze/parse-moment';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea } from '@/components/ui/field';
import type { ValueName } from '@/lib/domain/compose/value-item';
import type { ProspectPromise } from '@/lib/domain/prospect/promise';
import { prospectIdOf } from '@/lib/domain/prospect/prospect-id';
import { questionOf } from '@/lib/domain/prospect/question';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ThreadPerson as Person, SnoozeChoice } from '@/lib/messages/overlay-views';
import type { ThreadAct } from './thread-act';
import { ThreadActions } from './thread-actions';
import { ThreadNext } from './thread-next';
import { ThreadQuestion } from './thread-question';
import { ThreadTimeline } from './thread-timeline';

export interface ThreadPersonProps {
  person: Person;
  mailbox: string;
  now: LocalDateTime;
  snoozes: SnoozeChoice[];
  cadences: { id: string; name: string }[];
  /** What the rep has to give. */
  values: readonly ValueName[];
  parse: ParseMoment;
  onAct: (act: ThreadAct) => void;
  /** Reads a day out of what the rep types. */
  findPromise: FindPromise;
  /** Puts what is offered into the open draft to this person, or copies it. */
  onGive: (person: Person) => void;
  /** The rep asked for the page of this prospect. */
  onProspect: (prospectId: string) => void;
}

/** One person of the thread: who, what is next, what can be done, what was done. */
export function ThreadPerson(props: ThreadPersonProps) {
  const { person, mailbox, now, snoozes, cadences, values, parse, onAct, onGive, onProspect } = props;
  const { t, i18n } = useTranslation(['overlay', 'common']);
  const [note, setNote] = useState('');
  const [notes, setNotes] = useState(person.notes);
  const [chosen, setChosen] = useState<string | null>(null);
  const { prospectId, enrollment } = person;
  const name = person.name || person.address;
  const question = enrollment && questionOf(enrollment);
  const options = cadences.map((each) => ({ value: each.id, label: each.name }));
  const running = enrollment !== null && enrollment.state !== 'finished';
  const own = enrollment?.cadenceId ?? cadences[0]?.id ?? '';
  const cadenceId = running ? own : (chosen ?? own);

  const typed = useTypedPromise(note || (notes === person.notes ? '' : notes), props.findPromise);
  const promise = isOpen(typed, enrollment, now) ? typed : openPromise(person.touches.at(-1), enrollment, now);
  const take = (id: string, taken: ProspectPromise) =>
    onAct({
      commands: promiseCommands(taken, id, enrollment, own),
      said: t('said.promised', { name, day: formatDay(i18n.language, taken.on, now) }),
    });

  const enroll = () => {
    const id = prospectId ?? prospectIdOf(mailbox, person.address);
    const add = {
      type: 'add-prospect' as const,
      prospectId: id,
      addresses: [person.address],
      name: person.name,
      company: person.company,
      mailbox,
      source: 'manual' as const,
    };
    const cadence = cadences.find((each) => each.id === cadenceId)?.name ?? '';
    onAct({
      commands: [
        ...(prospectId === null ? [add] : []),
        { type: 'enroll', prospectId: id, cadenceId, afterTouchId: null },
      ],
      said: t('said.enrolled', { name, cadence }),
    });
  };
  const change = (next: string) => {
    setChosen(next);
    if (!enrollment || !running || next === enrollment.cadenceId) return;
    const cadence = cadences.find((each) => each.id === next)?.name ?? '';
    onAct({
      commands: [{ type: 'move', enrollmentId: enrollment.id, cadenceId: next, revision: null, stepIndex: null }],
      said: t('said.moved', { cadence }),
    });
  };
  const keepNotes = (event: FormEvent) => {
    event.preventDefault();
    if (prospectId === null) return;
    onAct({ commands: [{ type: 'edit-prospect', prospectId, notes }], said: t('said.noted', { name }) });
  };

  return (
    <div className="nt-thread-person">
      <p className="nt-thread-who">
        {prospectId === null ? (
          <strong>{shownText(name)}</strong>
        ) : (
          <button
            type="button"
            className="nt-thread-name"
            aria-label={t('thread.page', { name })}
            title={t('thread.page', { name })}
            onClick={() => onProspect(prospectId)}
          >
            {shownText(name)}
          </button>
        )}
        {person.company && <span>{t('common:row.who', { name: '', company: shownText(person.company) })}</span>}
        {person.name && <span className="nt-thread-quiet">{shownText(person.address)}</span>}
      </p>
      {prospectId === null ? (
        <p className="nt-thread-quiet">{t('thread.notProspect')}</p>
      ) : (
        <>
          <ThreadNext person={person} now={now} onGive={() => onGive(person)} />
          {question && enrollment && (
            <ThreadQuestion {...{ name, enrollment, question, now, onAct }} company={person.company} />
          )}
          {promise && <PromiseOffer promise={promise} now={now} onTake={() => take(prospectId, promise)} />}
          <ThreadActions
            onNote={setNote}
            person={{ ...person, prospectId }}
            {...{ now, snoozes, values, parse, onAct }}
          />
        </>
      )}
      <div className="nt-thread-cadence">
        <SelectField
          label={t('thread.cadence')}
          aria-label={t('thread.change', { name })}
          value={cadenceId}
          options={options}
          onChange={(event) => change(event.target.value)}
        />
        {!running && (
          <Button look="tonal" size="s" aria-label={t('thread.followFor', { name })} onClick={enroll}>
            {t('thread.follow')}
          </Button>
        )}
      </div>
      {prospectId !== null && (
        <>
          <h3>{t('thread.timeline')}</h3>
          <ThreadTimeline touches={person.touches} name={name} now={now} />
          <form className="nt-thread-notes" onSubmit={keepNotes}>
            <TextArea
              label={t('thread.notes')}
              value={notes}
              rows={2}
              maxLength={20_000}
              onChange={(event) => setNotes(event.target.value)}
            />
            {notes !== person.notes && (
              <Button type="submit" size="s" look="tonal">
                {t('thread.saveNotes')}
              </Button>
            )}
          </form>
        </>
      )}
    </div>
  );
}
