import { useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import type { LocalDate } from '@/lib/domain/time/local-date';
import { formatDay } from '@/lib/i18n/format-local';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { Button } from '../ui/button';
import { FigureButton } from './figure-button';
import { useInsights } from './insights-context';
import { Said } from './said';

/** People named in the list; all of them are acted on. */
const NAMED = 12;
const NO_NAMES: ReadonlyMap<string, string> = new Map();

export interface ReviewPeopleProps {
  title: string;
  people: readonly { id: string; prospectId: string; day: LocalDate }[];
  /** How many there are, where `people` are not all. */
  total?: number;
  words: {
    /** Its marked words, `<people>…</people>`, open the list of all. */
    intro: string;
    none: string;
    day: (day: string) => string;
    hint: string;
    act: string;
  };
  onAct: () => Promise<void>;
}

/** A part of the weekly review: the first of some people by name, the way to the others, and one press for all. */
export function ReviewPeople({ title, people, total = people.length, words, onAct }: ReviewPeopleProps) {
  const { t, now } = useInsights();
  const { reads } = usePorts();
  const [isBusy, setBusy] = useState(false);
  const shown = people.slice(0, NAMED);
  const ids = shown.map(({ prospectId }) => prospectId);
  const names = valueOr(
    useLive(() => reads.prospectNames(ids), [reads, ids.join('\n')]),
    NO_NAMES,
  );
  const all = { title, count: total, ids: people.map(({ prospectId }) => prospectId) };
  const act = async () => {
    setBusy(true);
    await onAct();
    setBusy(false);
  };
  return (
    <section className="nt-review-part">
      <h3>{title}</h3>
      <p>{people.length > 0 ? <Said words={words.intro} figures={{ people: all }} /> : words.none}</p>
      {people.length > 0 && (
        <>
          <ul className="nt-people">
            {shown.map(({ id, prospectId, day }) => (
              <li key={id}>
                <a href={`/options.html#prospect/${encodeURIComponent(prospectId)}`}>
                  {shownText(names.get(prospectId) ?? '')}
                </a>
                <span className="nt-key-help">
                  {words.day(formatDay(document.documentElement.lang, day, now.local))}
                </span>
              </li>
            ))}
          </ul>
          {total > NAMED && <FigureButton {...all} words={t('prospects:stage.more', { count: total - NAMED })} />}
          <p className="nt-key-help">{words.hint}</p>
          <Button look="filled" disabled={isBusy} onClick={() => void act()}>
            {words.act}
          </Button>
        </>
      )}
    </section>
  );
}
