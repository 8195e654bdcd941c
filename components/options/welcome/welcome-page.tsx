import { useEffect, useState } from 'react';
import { spokenCadence } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import type { OptionsContext } from '../shell/options-context';
import { HolidayPicker } from '../week/holiday-picker';
import { useCalendar } from '../week/use-calendar';
import { NextWorkingDays, WorkingDays } from '../week/working-days';
import { useGuess } from './use-guess';
import { Welcome } from './welcome';

/** `#welcome`: the first run. What is chosen is saved at once, like everywhere in the options. */
export function WelcomePage({ context }: { context: OptionsContext }) {
  const { now, settings, save, go } = context;
  const { t } = useTranslation('options');
  const { places, reads } = usePorts();
  const { catalog, onCalendar, onHolidays } = useCalendar(context);
  const cadence = useLive(async () => {
    const found = await reads.cadence(settings.defaultCadenceId);
    return found ? spokenCadence(t, found) : null;
  }, [reads, settings.defaultCadenceId, t]);
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    void places.isPinned().then(setPinned, console.error);
  }, [places]);
  const guessed = useGuess(context, catalog);
  const { calendar } = settings;
  return (
    <Welcome
      settings={settings}
      cadence={valueOr(cadence, null)}
      now={now}
      pinned={pinned}
      guessed={guessed}
      week={
        <div className="nt-stack">
          <WorkingDays days={calendar.workingDays} onChange={(workingDays) => onCalendar({ workingDays })} />
          <HolidayPicker {...{ catalog, calendar }} chosen={settings.holidays} now={now.local} onChoose={onHolidays} />
          <NextWorkingDays rules={calendar} now={now.local} />
        </div>
      }
      onChange={(patch) => void save(patch, t('saved.who'))}
      onGmail={() => places.openUrl('https://mail.google.com/mail/u/0/#sent')}
      onLeave={() => go('cadences')}
    />
  );
}
