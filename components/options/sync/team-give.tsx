import { type FormEvent, useEffect, useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SyncService, Teammate } from '@/lib/messages/sync-contract';
import { usePorts } from '../../ports/ports-context';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { SwitchLine } from '../ui/switch-line';

const MOST_FOUND = 8;

export interface TeamGiveProps {
  /** The rep not among them. */
  teammates: readonly Teammate[];
  /** False where it failed, which has been said by then. */
  onGive: (input: Parameters<SyncService['handOver']>[0]) => Promise<boolean>;
}

/** Hands a prospect to a teammate: whom, to whom, and whether with notes. */
export function TeamGive({ teammates, onGive }: TeamGiveProps) {
  const { t } = useTranslation('sync');
  const { reads } = usePorts();
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ value: string; label: string }[]>([]);
  const [who, setWho] = useState('');
  const [to, setTo] = useState(teammates[0]?.id ?? '');
  const [withNotes, setWithNotes] = useState(false);
  useEffect(() => {
    if (text.trim() === '') return setFound([]);
    let isCurrent = true;
    void reads.searchProspects(text, MOST_FOUND).then((hits) => {
      if (!isCurrent) return;
      const options = hits.map(({ prospect: { id, name, addresses } }) => {
        return { value: id, label: shownText([name, addresses[0]].filter(Boolean).join(' · ')) };
      });
      setFound(options);
      setWho(options[0]?.value ?? '');
    }, console.error);
    return () => {
      isCurrent = false;
    };
  }, [text, reads]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onGive({ prospectId: who, to, withNotes }))) return;
    setText('');
    setWho('');
    setWithNotes(false);
  };
  return (
    <form className="nt-stack" onSubmit={(event) => void submit(event)}>
      <TextField
        label={t('teammates.hand.search')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {found.length > 0 && (
        <SelectField
          label={t('teammates.hand.who')}
          options={found}
          value={who}
          onChange={(event) => setWho(event.target.value)}
        />
      )}
      <SelectField
        label={t('teammates.hand.to')}
        options={teammates.map(({ id, name }) => ({ value: id, label: name }))}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      <SwitchLine label={t('teammates.hand.withNotes')} checked={withNotes} onChange={setWithNotes} />
      <div className="nt-acts">
        <Button look="tonal" type="submit" disabled={who === '' || to === ''}>
          {t('teammates.hand.give')}
        </Button>
      </div>
    </form>
  );
}
