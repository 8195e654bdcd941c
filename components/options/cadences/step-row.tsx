import { ArrowDown, ArrowUp, CopyPlus, EllipsisVertical, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { CHANNELS, type Channel } from '@/lib/domain/cadence/channels';
import { emptyBump } from '@/lib/domain/compose/empty-bumps';
import { useTranslation } from '@/lib/i18n/use-translation';
import { ChannelIcon } from '../../ui/channel-icon';
import { SelectField, TextArea, TextField } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { type DraftStep, windowProblem } from './draft';

export type StepAct = 'up' | 'down' | 'add' | 'remove';

export interface StepRowProps {
  step: DraftStep;
  /** 0-based. */
  index: number;
  count: number;
  handle: ReactNode;
  /** It is the fourth email or a later one. */
  lateEmail: boolean;
  onChange: (step: DraftStep) => void;
  onAct: (act: StepAct) => void;
}

const USUAL_WINDOW = { from: '09:00', to: '17:00' };

/** One step: its channel, what it gives the prospect, whether it may be left out, and its time of day. */
export function StepRow({ step, index, count, handle, lateEmail, onChange, onAct }: StepRowProps) {
  const { t } = useTranslation(['options', 'common']);
  const name = t('editor.touch', { number: index + 1 });
  const problem = windowProblem(step.window);
  const bump = emptyBump(step.gives);
  return (
    <fieldset className="nt-step">
      <legend className="nt-sr-only">{name}</legend>
      <div className="nt-step-line">
        {handle}
        <span className="nt-step-mark" aria-hidden>
          <ChannelIcon channel={step.channel} size={16} />
        </span>
        <div className="nt-step-channel">
          <SelectField
            label={t('editor.channel', { of: name })}
            hideLabel
            value={step.channel}
            options={CHANNELS.map((value) => ({ value, label: t(`common:channel.${value}`) }))}
            onChange={(event) => onChange({ ...step, channel: event.target.value as Channel })}
          />
        </div>
        <label className="nt-check-line">
          <input
            type="checkbox"
            checked={step.optional}
            onChange={(event) => onChange({ ...step, optional: event.target.checked })}
          />
          {t('editor.optional')}
        </label>
        <label className="nt-check-line">
          <input
            type="checkbox"
            checked={step.window !== null}
            onChange={(event) => onChange({ ...step, window: event.target.checked ? USUAL_WINDOW : null })}
          />
          {t('editor.window')}
        </label>
        <span className="nt-step-gap" />
        <Menu
          trigger={
            <IconButton size="s" tip={false} label={t('editor.more', { of: name })}>
              <EllipsisVertical size={16} aria-hidden />
            </IconButton>
          }
          entries={[
            { id: 'up', label: t('editor.up'), icon: <ArrowUp size={16} />, disabled: index === 0 },
            { id: 'down', label: t('editor.down'), icon: <ArrowDown size={16} />, disabled: index === count - 1 },
            { id: 'add', label: t('editor.addBelow'), icon: <CopyPlus size={16} /> },
            {
              id: 'remove',
              label: t('editor.remove'),
              icon: <Trash2 size={16} />,
              danger: true,
              disabled: count === 1,
            },
          ].map((entry) => ({ ...entry, onSelect: () => onAct(entry.id as StepAct) }))}
        />
      </div>
      {step.window && (
        <div className="nt-step-window">
          <TextField
            type="time"
            label={t('editor.from', { of: name })}
            hideLabel
            value={step.window.from}
            onChange={(event) => onChange({ ...step, window: { from: event.target.value, to: step.window?.to ?? '' } })}
          />
          <span aria-hidden>–</span>
          <TextField
            type="time"
            label={t('editor.to', { of: name })}
            hideLabel
            value={step.window.to}
            onChange={(event) =>
              onChange({ ...step, window: { from: step.window?.from ?? '', to: event.target.value } })
            }
          />
          {problem && (
            <span className="nt-field-error" role="alert">
              {t(`editor.problem.${problem}`)}
            </span>
          )}
        </div>
      )}
      <TextArea
        label={t('editor.gives', { of: name })}
        hideLabel
        className="nt-step-gives"
        rows={1}
        maxLength={500}
        placeholder={t('editor.givesHint')}
        value={step.gives}
        onChange={(event) => onChange({ ...step, gives: event.target.value })}
      />
      {bump && <p className="nt-step-note">{t('editor.bump', { phrase: bump })}</p>}
      {lateEmail && <p className="nt-step-note">{t('editor.lateEmail')}</p>}
    </fieldset>
  );
}
