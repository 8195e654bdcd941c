import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { CsvRows } from './csv-rows';
import type { CsvReading } from './csv-view';

const FIELDS = [
  ...(['address', 'name', 'firstName', 'lastName', 'company', 'title', 'phone', 'linkedIn', 'timeZone'] as const),
  'notes',
] as const;
/** As the Encoding Standard names them, the likeliest first. */
const ENCODINGS = [
  ...['utf-8', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'shift_jis', 'euc-jp'],
  ...['gb18030', 'big5', 'euc-kr', 'utf-16le', 'utf-16be', 'macintosh'],
];

/** Names of encodings are the same in every language: `windows-1252` → `Windows-1252`. */
function encodingLabel(name: string): string {
  return name === 'shift_jis'
    ? 'Shift_JIS'
    : name.replace(/^w/, 'W').replace(/^(utf|euc|gb)/, (text) => text.toUpperCase());
}

/** Not put in a cadence. */
const NONE = '';

export interface CsvPreviewProps {
  reading: CsvReading;
  /** The rep's accounts, the likeliest first; may be empty. */
  mailboxes: readonly string[];
  cadences: readonly { id: string; name: string }[];
  onMapping: (mapping: (string | null)[]) => void;
  onEncoding: (encoding: string) => void;
  onConfirm: (options: { mailbox: string; enrollIn: string | null }) => void;
  onCancel: () => void;
}

/** What each column is, what the rows would become, and where the new prospects go. */
export function CsvPreview(props: CsvPreviewProps) {
  const { reading, mailboxes, cadences, onMapping, onEncoding, onConfirm, onCancel } = props;
  const { t } = useTranslation(['data', 'common']);
  const [mailbox, setMailbox] = useState(mailboxes[0] ?? '');
  const [enrollIn, setEnrollIn] = useState(NONE);
  const { header, sample, mapping, counts, rows } = reading;
  const isAddress = /^\S+@\S+$/.test(mailbox.trim());
  const fresh = counts?.new ?? 0;

  return (
    <div className="nt-stack">
      <p className="nt-strong">{t('csv.columns', { name: reading.name })}</p>
      {reading.encoding !== 'utf-8' && (
        <SelectField
          label={t('csv.encoding')}
          hint={t(reading.guessed ? 'csv.encodingGuessed' : 'csv.encodingHint')}
          options={ENCODINGS.map((value) => ({ value, label: encodingLabel(value) }))}
          value={reading.encoding}
          onChange={(event) => onEncoding(event.target.value)}
        />
      )}
      <div className="nt-columns">
        {header.map((title, index) => (
          <SelectField
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; titles repeat
            key={index}
            label={title || t('csv.column', { number: index + 1 })}
            hint={sample[index] ? t('csv.sample', { text: sample[index] }) : ' '}
            options={[
              { value: '', label: t('csv.leave') },
              ...FIELDS.map((field) => ({ value: field, label: t(`csv.field.${field}`) })),
            ]}
            value={mapping[index] ?? ''}
            onChange={(event) => onMapping(mapping.with(index, event.target.value || null))}
          />
        ))}
      </div>
      {counts === null ? (
        <p className="nt-quiet" role="status">
          {t('refused.no-address-column')}
        </p>
      ) : (
        <CsvRows rows={rows} counts={counts} />
      )}
      <div className="nt-fields nt-fields-top">
        {mailboxes.length > 1 ? (
          <SelectField
            label={t('csv.mailbox')}
            hint={t('csv.mailboxHint')}
            options={mailboxes.map((each) => ({ value: each, label: each }))}
            value={mailbox}
            onChange={(event) => setMailbox(event.target.value)}
          />
        ) : (
          <TextField
            type="email"
            label={t('csv.mailbox')}
            hint={t('csv.mailboxHint')}
            value={mailbox}
            onChange={(event) => setMailbox(event.target.value)}
          />
        )}
        <SelectField
          label={t('csv.cadence')}
          hint={enrollIn === NONE ? t('csv.noCadenceHint') : t('csv.cadenceHint', { cap: reading.dailyCap })}
          options={[
            { value: NONE, label: t('csv.noCadence') },
            ...cadences.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={enrollIn}
          onChange={(event) => setEnrollIn(event.target.value)}
        />
      </div>
      <div className="nt-acts">
        <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        <Button
          look="filled"
          disabled={fresh === 0 || !isAddress}
          onClick={() => onConfirm({ mailbox: mailbox.trim(), enrollIn: enrollIn === NONE ? null : enrollIn })}
        >
          {t('csv.confirm', { count: fresh })}
        </Button>
      </div>
    </div>
  );
}
