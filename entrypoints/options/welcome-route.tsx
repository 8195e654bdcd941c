import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { HolidayPicker } from '@/components/options/week/holiday-picker';
import { NextWorkingDays, WorkingDays } from '@/components/options/week/working-days';
import { Welcome } from '@/components/options/welcome/welcome';
import { useLive, valueOr } from '@/components/ports/use-live';
import { spokenCadence } from '@/lib/i18n/preset-words';
import type { OptionsContext } from './options-context';
import { useCalendar } from './use-calendar';

/** `#welcome`: the first run. What is chosen is saved at once, like everywhere in the options. */
export function WelcomeRoute({ context }: { context: OptionsContext }) {
  const { db, now, settings, save, go } = context;
  const { t } = useTranslation('options');
  const { book, onCalendar, onHolidays } = useCalendar(context);
  const cadence = useLive(async () => {
    const found = await db.cadences.get(settings.defaultCadenceId);
    return found ? spokenCadence(t, found) : null;
  }, [db, settings.defaultCadenceId, t]);
  const [pinned, setPinned] = useState<boolean | null>(null);
  useEffect(() => {
    // Absent in Firefox.
    void browser.action.getUserSettings?.().then((found) => setPinned(found.isOnToolbar ?? null));
  }, []);
  const { calendar } = settings;
  return (
    <Welcome
      settings={settings}
      cadence={valueOr(cadence, null)}
      now={now}
      pinned={pinned}
      week={
        <div className="nt-stack">
          <WorkingDays days={calendar.workingDays} onChange={(workingDays) => onCalendar({ workingDays })} />
          <HolidayPicker {...{ book, calendar }} chosen={settings.holidays} now={now.local} onChoose={onHolidays} />
          <NextWorkingDays rules={calendar} now={now.local} />
        </div>
      }
      onChange={(patch) => void save(patch, t('saved.who'))}
      onGmail={() => void browser.tabs.create({ url: 'https://mail.google.com/' })}
      onLeave={() => go('cadences')}
    />
  );
}
