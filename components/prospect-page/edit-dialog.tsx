import { type ChangeEvent, useId, useState } from 'react';
import { detailsOf, linkedInAddress, type PersonDetails } from '@/lib/domain/prospect/person-details';
import { Address, type Prospect } from '@/lib/domain/prospect/prospect';
import { timeZoneNamed, timeZoneNames } from '@/lib/domain/time/time-zone-name';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Dialog } from '../ui/dialog';
import { TextArea, TextField } from '../ui/field';
import { FormButtons } from '../ui/form-buttons';

export interface ProspectEdit extends PersonDetails {
  name: string;
  company: string;
  addresses: string[];
}

export interface EditDialogProps {
  open: boolean;
  prospect: Prospect;
  onClose: () => void;
  onSave: (edit: ProspectEdit) => void;
}

/** Addresses as typed, one a line or separated by commas: lower-case, each once. */
function readAddresses(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).map((each) => each.trim().toLowerCase()))].filter((each) => each !== '');
}

function isAddress(text: string): boolean {
  return Address.safeParse(text).success && /^[^@]+@[^@]+\.[^@.]+$/.test(text);
}

/** LinkedIn address and time zone in their one form; null where what was typed is neither. Empty stays empty. */
function readDetails({ title, phone, linkedIn, timeZone }: PersonDetails) {
  return {
    ...{ title: title.trim(), phone: phone.trim() },
    linkedIn: linkedIn.trim() === '' ? '' : linkedInAddress(linkedIn),
    timeZone: timeZone.trim() === '' ? '' : timeZoneNamed(timeZone),
  };
}

/** All that is known of a person but the notes. What is wrong is said at the field, before anything is saved. */
export function EditDialog({ open, prospect, onClose, onSave }: EditDialogProps) {
  const { t } = useTranslation(['popup', 'common']);
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={t('popup:prospect.edit')}>
      <EditForm prospect={prospect} onClose={onClose} onSave={onSave} />
    </Dialog>
  );
}

function EditForm({ prospect, onClose, onSave }: Omit<EditDialogProps, 'open'>) {
  const { t } = useTranslation(['popup', 'common']);
  const [name, setName] = useState(prospect.name);
  const [company, setCompany] = useState(prospect.company);
  const [addresses, setAddresses] = useState(prospect.addresses.join('\n'));
  const [details, setDetails] = useState(detailsOf(prospect));
  const [tried, setTried] = useState(false);
  const zones = useId();
  const read = readAddresses(addresses);
  const wrong = read.find((each) => !isAddress(each));
  const error =
    read.length === 0 ? t('popup:prospect.addressNone') : wrong && t('popup:prospect.addressWrong', { address: wrong });
  const { linkedIn, timeZone, ...plain } = readDetails(details);
  const detail = (name: keyof PersonDetails) => ({
    label: t(`popup:prospect.${name}`),
    value: details[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => setDetails({ ...details, [name]: event.target.value }),
  });
  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (error || linkedIn === null || timeZone === null) return;
        onSave({ name: name.trim(), company: company.trim(), addresses: read, ...plain, linkedIn, timeZone });
      }}
    >
      <TextField
        label={t('popup:prospect.name')}
        value={name}
        maxLength={200}
        onChange={(e) => setName(e.target.value)}
      />
      <TextField
        label={t('popup:prospect.company')}
        value={company}
        maxLength={200}
        onChange={(e) => setCompany(e.target.value)}
      />
      <TextField {...detail('title')} maxLength={200} />
      <TextArea
        label={t('popup:prospect.addresses')}
        hint={t('popup:prospect.addressesHint')}
        value={addresses}
        error={tried && error ? error : null}
        spellCheck={false}
        onChange={(e) => setAddresses(e.target.value)}
      />
      <TextField {...detail('phone')} type="tel" maxLength={60} />
      <TextField
        {...detail('linkedIn')}
        spellCheck={false}
        error={tried && linkedIn === null ? t('popup:prospect.linkedInWrong') : null}
      />
      <TextField
        {...detail('timeZone')}
        list={zones}
        autoComplete="off"
        hint={t('popup:prospect.timeZoneHint')}
        error={tried && timeZone === null ? t('popup:prospect.timeZoneWrong') : null}
      />
      <datalist id={zones}>
        {timeZoneNames().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <FormButtons submit={t('common:action.save')} onCancel={onClose} />
    </form>
  );
}
