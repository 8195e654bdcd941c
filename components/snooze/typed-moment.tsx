import { useEffect, useState } from 'react';
import type { MomentReading } from '@/lib/domain/time/moment-reading';
import { type SnoozeUntil, spanOf } from '@/lib/domain/time/snooze-until';
import type { LocalDateTime } from '@/lib/domain/time/time';
import { formatMoment } from '@/lib/i18n/format-local';
import type { Translate } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import type { ParseMoment } from './parse-moment';

export interface TypedMomentProps {
  now: LocalDateTime;
  parse: ParseMoment;
  onChoose: (until: SnoozeUntil) => void;
}

function problemWords(t: Translate, { kind }: MomentReading): string | null {
  if (kind === 'unread') return t('common:snooze.notUnderstood');
  return kind === 'past' ? t('common:snooze.past') : null;
}

function untilOf(moment: MomentReading): SnoozeUntil | null {
  if (moment.kind === 'span') return spanOf(moment.minutes);
  return moment.kind === 'moment' ? moment.until : null;
}

/** A field that reads a moment in words and shows what it understood before anything happens. */
export function TypedMoment({ now, parse, onChoose }: TypedMomentProps) {
  const { t, i18n } = useTranslation('common');
  const [words, setWords] = useState('');
  const [read, setRead] = useState<{ words: string; moment: MomentReading } | null>(null);

  useEffect(() => {
    if (words.trim() === '') return;
    let current = true;
    void parse(words, now, i18n.language).then((moment) => {
      if (current) setRead({ words, moment });
    });
    return () => {
      current = false;
    };
  }, [words, now, parse, i18n.language]);

  const known = read && read.words === words ? read : null;
  const problem = known && problemWords(t, known.moment);
  const choice = known && untilOf(known.moment);

  return (
    <form
      className="nt-snooze-typed"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice) onChoose(choice);
      }}
    >
      <TextField
        label={t('common:snooze.field')}
        placeholder={t('common:snooze.placeholder')}
        value={words}
        autoComplete="off"
        maxLength={100}
        error={words.trim().length > 2 ? problem : null}
        onChange={(event) => setWords(event.target.value)}
      />
      {choice && (
        <Button type="submit" look="tonal" size="s">
          {t('common:snooze.typed', { moment: formatMoment(i18n.language, choice, now) })}
        </Button>
      )}
    </form>
  );
}
