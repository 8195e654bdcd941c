import { useTranslation } from 'react-i18next';
import { CHANNELS, type Channel } from '@/lib/domain/cadence';
import { SelectField, TextArea } from '../ui/field';

/** What any touch logged by hand says of itself. An outcome that is empty was not said. */
export interface TouchFacts {
  channel: Channel;
  direction: 'outbound' | 'inbound';
  outcome: string;
  note: string;
}

const OUTCOMES = [
  '',
  'reached',
  'no-answer',
  'voicemail',
  'call-back',
  'sent',
  'accepted',
  'interested',
  'not-now',
] as const;

/** Channel and direction, side by side where there is room. */
export function ChannelFields({ facts, onFacts }: { facts: TouchFacts; onFacts: (facts: TouchFacts) => void }) {
  const { t } = useTranslation('common');
  return (
    <>
      <SelectField
        label={t('log.channel')}
        value={facts.channel}
        onChange={(event) => onFacts({ ...facts, channel: event.target.value as Channel })}
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

/** How it went, and what to remember. */
export function OutcomeFields({ facts, onFacts }: { facts: TouchFacts; onFacts: (facts: TouchFacts) => void }) {
  const { t } = useTranslation('common');
  return (
    <>
      <SelectField
        label={t('log.outcome')}
        value={facts.outcome}
        onChange={(event) => onFacts({ ...facts, outcome: event.target.value })}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value || 'none'}`) }))}
      />
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
