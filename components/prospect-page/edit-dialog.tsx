import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Address, type Prospect } from '@/lib/domain/prospect/prospect';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextArea, TextField } from '../ui/field';

export interface ProspectEdit {
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

/** Name, company and addresses. What is wrong with an address is said at the field, before anything is saved. */
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
  const [tried, setTried] = useState(false);
  const read = readAddresses(addresses);
  const wrong = read.find((each) => !isAddress(each));
  const error =
    read.length === 0 ? t('popup:prospect.addressNone') : wrong && t('popup:prospect.addressWrong', { address: wrong });
  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!error) onSave({ name: name.trim(), company: company.trim(), addresses: read });
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
      <TextArea
        label={t('popup:prospect.addresses')}
        hint={t('popup:prospect.addressesHint')}
        value={addresses}
        error={tried && error ? error : null}
        spellCheck={false}
        onChange={(e) => setAddresses(e.target.value)}
      />
      <div className="nt-form-buttons">
        <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        <Button type="submit" look="filled">
          {t('common:action.save')}
        </Button>
      </div>
    </form>
  );
}
