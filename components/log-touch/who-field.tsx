import { UserPlus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { type KnownPerson, typedAddress } from './by-hand';

export interface WhoFieldProps {
  /** Typed elsewhere already: a search that found nobody. */
  text: string;
  find: (text: string) => Promise<KnownPerson[]>;
  chosen: KnownPerson | { address: string } | null;
  onChoose: (who: KnownPerson | { address: string } | null) => void;
  /** Said at the field once the rep tried to go on without anybody. */
  error: string | null;
}

/** Picks a prospect by name or address, or somebody new by address. */
export function WhoField({ text: first, find, chosen, onChoose, error }: WhoFieldProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useState(first);
  const [found, setFound] = useState<KnownPerson[] | null>(null);
  useEffect(() => {
    if (text.trim() === '') return setFound(null);
    let isCurrent = true;
    void find(text).then((people) => isCurrent && setFound(people));
    return () => {
      isCurrent = false;
    };
  }, [text, find]);

  if (chosen) {
    const name = 'prospectId' in chosen ? chosen.name : '';
    return (
      <div className="nt-field">
        <span className="nt-field-label">{t('byHand.who')}</span>
        <div className="nt-who-chosen">
          <span className="nt-recent-words">
            {shownText(name || chosen.address)}
            {name && <span className="nt-recent-when">{shownText(chosen.address)}</span>}
          </span>
          <Button size="s" autoFocus onClick={() => onChoose(null)}>
            {t('byHand.change')}
          </Button>
        </div>
      </div>
    );
  }

  const address = typedAddress(text);
  const isNew = found !== null && address !== null && !found.some((each) => each.address === address);
  return (
    <div>
      <TextField
        label={t('byHand.who')}
        hint={t('byHand.whoHint')}
        error={error}
        value={text}
        autoComplete="off"
        spellCheck={false}
        maxLength={320}
        onChange={(event) => setText(event.target.value)}
      />
      {found?.length === 0 && !isNew && (
        <p className="nt-who-none" role="status">
          {t('byHand.nobody')}
        </p>
      )}
      <ul className="nt-who-list" aria-label={t('byHand.found')}>
        {isNew && (
          <li>
            <button type="button" className="nt-who-choice" onClick={() => onChoose({ address })}>
              <UserPlus size={16} aria-hidden />
              {t('byHand.new', { address })}
            </button>
          </li>
        )}
        {found?.map((person) => (
          <li key={person.prospectId}>
            <button type="button" className="nt-who-choice" onClick={() => onChoose(person)}>
              <span className="nt-recent-words">
                {shownText(person.name || person.address)}
                {person.name && <span className="nt-recent-when">{shownText(person.address)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
