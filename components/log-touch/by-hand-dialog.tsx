import { type FormEvent, useState } from 'react';
import type { ValueName } from '@/lib/domain/compose/value-item';
import { dateIn, type LocalDateTime, timeIn } from '@/lib/domain/time/time';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Dialog } from '../ui/dialog';
import { SelectField, TextField } from '../ui/field';
import { FormButtons } from '../ui/form-buttons';
import { type KnownPerson, type TouchByHand, typedAddress } from './by-hand';
import { DOES_STEP, StepField } from './step-field';
import { ChannelFields, NO_FACTS, OutcomeFields, saidOf } from './touch-fields';
import { WhoField, type WhoFieldProps } from './who-field';

export interface ByHandDialogProps {
  /** What the rep typed where nobody was found, or nothing; null = closed. */
  text: string | null;
  now: LocalDateTime;
  find: WhoFieldProps['find'];
  /** The rep's own accounts, for somebody new. */
  mailboxes: readonly string[];
  cadences: readonly { id: string; name: string }[];
  /** What the rep has to give. */
  values: readonly ValueName[];
  onClose: () => void;
  onLog: (touch: TouchByHand) => void;
}

/** Logs a touch that nothing detected, for a prospect or for somebody new. */
export function ByHandDialog({ text, onClose, ...form }: ByHandDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog
      open={text !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('byHand.title')}
      description={t('byHand.description')}
    >
      {text !== null && <ByHandForm {...form} text={text} onClose={onClose} />}
    </Dialog>
  );
}

function ByHandForm(props: ByHandDialogProps & { text: string }) {
  const { text, now, find, mailboxes, cadences, values, onClose, onLog } = props;
  const { t } = useTranslation('common');
  const [who, setWho] = useState<KnownPerson | { address: string } | null>(null);
  const [name, setName] = useState('');
  const [mailbox, setMailbox] = useState(mailboxes[0] ?? '');
  const [facts, setFacts] = useState(NO_FACTS);
  const [date, setDate] = useState(dateIn(now));
  const [time, setTime] = useState(timeIn(now));
  const [isTimed, setTimed] = useState(false);
  const [step, setStep] = useState(DOES_STEP);
  const [enrollIn, setEnrollIn] = useState(cadences[0]?.id ?? '');
  const [tried, setTried] = useState(false);

  const isKnown = who !== null && 'prospectId' in who;
  const isOut = facts.direction === 'outbound';
  const stepOf = isKnown && isOut ? who.stepOf : null;
  const mayEnroll = who !== null && isOut && !(isKnown && who.isEnrolled);
  const own = typedAddress(mailbox);
  const local = date && time ? `${date}T${time}` : null;
  const missing = who === null ? t('byHand.missing') : null;
  const noMailbox = who !== null && !isKnown && own === null ? t('byHand.mailboxWrong') : null;
  const wrongTime =
    local === null ? t('byHand.noMoment') : isTimed && local > now ? t('refusal.moment-in-future') : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (who === null || noMailbox || wrongTime) return;
    onLog({
      who: isKnown ? who : { address: who.address, name: name.trim(), mailbox: own ?? '' },
      ...saidOf(facts),
      local: isTimed ? local : null,
      countsAsStep: stepOf !== null && step.countsAsStep,
      moveStepTo: stepOf !== null ? step.moveStepTo : null,
      enrollIn: mayEnroll && enrollIn !== '' ? enrollIn : null,
    });
  };
  return (
    <form className="nt-form" onSubmit={submit}>
      <WhoField text={text} find={find} chosen={who} onChoose={setWho} error={tried ? missing : null} />
      {who !== null && !isKnown && (
        <>
          <TextField
            label={t('byHand.name')}
            value={name}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          {mailboxes.length > 1 ? (
            <SelectField
              label={t('byHand.mailbox')}
              options={mailboxes.map((each) => ({ value: each, label: each }))}
              value={mailbox}
              onChange={(event) => setMailbox(event.target.value)}
            />
          ) : (
            mailboxes.length === 0 && (
              <TextField
                type="email"
                label={t('byHand.mailbox')}
                hint={t('byHand.mailboxHint')}
                error={tried ? noMailbox : null}
                value={mailbox}
                maxLength={320}
                onChange={(event) => setMailbox(event.target.value)}
              />
            )
          )}
        </>
      )}
      <div className="nt-form-pair">
        <ChannelFields facts={facts} onFacts={setFacts} />
        <TextField
          type="date"
          label={t('byHand.date')}
          max={dateIn(now)}
          value={date}
          error={wrongTime}
          onChange={(event) => {
            setTimed(true);
            setDate(event.target.value);
          }}
        />
        <TextField
          type="time"
          label={t('byHand.time')}
          value={time}
          onChange={(event) => {
            setTimed(true);
            setTime(event.target.value);
          }}
        />
      </div>
      <OutcomeFields facts={facts} onFacts={setFacts} values={values} />
      {stepOf !== null && (
        <StepField said={step} onSaid={setStep} label={t('log.countsAsStep')} className="nt-check-line" />
      )}
      {mayEnroll && (
        <SelectField
          label={t('byHand.cadence')}
          hint={t('byHand.cadenceHint')}
          value={enrollIn}
          options={[
            ...cadences.map((each) => ({ value: each.id, label: each.name })),
            { value: '', label: t('byHand.noCadence') },
          ]}
          onChange={(event) => setEnrollIn(event.target.value)}
        />
      )}
      <FormButtons submit={t('log.save')} onCancel={onClose} />
    </form>
  );
}
