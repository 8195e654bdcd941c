import { CHANNELS, type Channel, outcomesOf } from '@/lib/domain/cadence/channels';
import type { ValueName } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { SelectField, TextArea } from '../ui/field';
import { ValueItemField } from './value-item-field';

/** What is said of any touch logged by hand, as it stands in the fields. What is empty was not said. */
export interface TouchFacts {
  channel: Channel;
  direction: 'outbound' | 'inbound';
  outcome: string;
  note: string;
  valueItemId: string;
}

/** Fields of a touch of which nothing is known. */
export const NO_FACTS: TouchFacts = { channel: 'email', direction: 'outbound', outcome: '', note: '', valueItemId: '' };

/** The same, as it is logged. */
export interface TouchSaid {
  channel: Channel;
  direction: 'outbound' | 'inbound';
  outcome: string | null;
  note: string | null;
  valueItemId: string | null;
}

/** What the fields say. A touch of the prospect gave nothing, whatever was chosen before. */
export function saidOf({ channel, direction, outcome, note, valueItemId }: TouchFacts): TouchSaid {
  return {
    ...{ channel, direction },
    outcome: outcome || null,
    note: note.trim() || null,
    valueItemId: direction === 'outbound' ? valueItemId || null : null,
  };
}

/** The facts on another channel: what the touch cannot come to there was not said. */
function onChannel(facts: TouchFacts, channel: Channel): TouchFacts {
  const isKnown = outcomesOf(channel).some((code) => code === facts.outcome);
  return { ...facts, channel, outcome: isKnown ? facts.outcome : '' };
}

/** Channel and direction, side by side where there is room. */
export function ChannelFields({ facts, onFacts }: { facts: TouchFacts; onFacts: (facts: TouchFacts) => void }) {
  const { t } = useTranslation('common');
  return (
    <>
      <SelectField
        label={t('log.channel')}
        value={facts.channel}
        onChange={(event) => onFacts(onChannel(facts, event.target.value as Channel))}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <SelectField
        label={t('log.direction')}
        value={facts.direction}
        onChange={(event) => onFacts({ ...facts, direction: event.target.value as TouchFacts['direction'] })}
        options={[
          { value: 'outbound', label: t('log.outbound') },
          { value: 'inbound', label: t('log.inbound') },
        ]}
      />
    </>
  );
}

export interface OutcomeFieldsProps {
  facts: TouchFacts;
  onFacts: (facts: TouchFacts) => void;
  /** What the rep has to give. */
  values: readonly ValueName[];
}

/** How it went, what it gave, and what to remember. */
export function OutcomeFields({ facts, onFacts, values }: OutcomeFieldsProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <SelectField
        label={t('log.outcome')}
        value={facts.outcome}
        onChange={(event) => onFacts({ ...facts, outcome: event.target.value })}
        options={(['', ...outcomesOf(facts.channel)] as const).map((value) => ({
          value,
          label: t(`outcome.${value || 'none'}`),
        }))}
      />
      {facts.direction === 'outbound' && (
        <ValueItemField
          values={values}
          chosen={facts.valueItemId}
          onChoose={(valueItemId) => onFacts({ ...facts, valueItemId })}
        />
      )}
      <TextArea
        label={t('log.note')}
        value={facts.note}
        maxLength={5_000}
        placeholder={t('log.notePlaceholder')}
        onChange={(event) => onFacts({ ...facts, note: event.target.value })}
      />
    </>
  );
}
