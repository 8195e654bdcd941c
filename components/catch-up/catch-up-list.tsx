import { useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { SelectField } from '../ui/field';

export interface CatchUpLine {
  mailbox: string;
  address: string;
  /** When the rep wrote, in words: "Tue, 3 Nov". */
  day: string;
  /** Of that mail; empty where it is not known. */
  subject: string;
}

export interface CatchUpListProps {
  people: readonly CatchUpLine[];
  cadences: readonly { id: string; name: string }[];
  /** The rep's default cadence. */
  cadenceId: string;
  /** Touches a day that the next ones are spread under. */
  dailyCap: number;
  onTake: (people: CatchUpLine[], cadenceId: string) => void;
  onForget: (people: CatchUpLine[]) => void;
}

const keyOf = ({ mailbox, address }: CatchUpLine) => `${mailbox} ${address}`;

/** Who was written to before and never followed up, with the day; the rep chooses whom to take up. */
export function CatchUpList({ people, cadences, cadenceId, dailyCap, onTake, onForget }: CatchUpListProps) {
  const { t } = useTranslation('data');
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [into, setInto] = useState(cadenceId);
  if (people.length === 0) return <p className="nt-quiet">{t('catchUp.none')}</p>;
  const picked = people.filter((each) => chosen.has(keyOf(each)));
  const areAll = picked.length === people.length;
  const toggle = (person: CatchUpLine) => {
    const next = new Set(chosen);
    if (!next.delete(keyOf(person))) next.add(keyOf(person));
    choose(next);
  };
  return (
    <div className="nt-stack">
      <label className="nt-check">
        <input
          type="checkbox"
          checked={areAll}
          onChange={() => choose(areAll ? new Set() : new Set(people.map(keyOf)))}
        />
        {t('catchUp.all', { count: people.length })}
      </label>
      <ul className="nt-lines nt-catch-up-list">
        {people.map((person) => (
          <li key={keyOf(person)}>
            <label>
              <input type="checkbox" checked={chosen.has(keyOf(person))} onChange={() => toggle(person)} />
              <span className="nt-lines-grow">
                {shownText(person.address)}
                {person.subject && <span className="nt-catch-up-subject">{shownText(person.subject)}</span>}
              </span>
              <span className="nt-lines-quiet">{t('catchUp.wrote', { day: person.day })}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="nt-fields">
        <SelectField
          label={t('catchUp.cadence')}
          options={cadences.map(({ id, name }) => ({ value: id, label: name }))}
          value={into}
          onChange={(event) => setInto(event.target.value)}
        />
        <Button look="filled" disabled={picked.length === 0} onClick={() => onTake(picked, into)}>
          {t('catchUp.take', { count: picked.length })}
        </Button>
        <Button disabled={picked.length === 0} onClick={() => onForget(picked)}>
          {t('catchUp.forget')}
        </Button>
      </div>
      <p className="nt-quiet">{t('catchUp.spread', { cap: dailyCap })}</p>
    </div>
  );
}
