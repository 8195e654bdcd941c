import { useEffect, useState } from 'react';
import type { Settings } from '@/lib/domain/settings';
import { localValues, onLocalChange } from '@/lib/platform/storage-area';
import { loadSettings, SETTINGS_KEY } from '@/lib/services/settings/settings-store';

/** The rep's settings, kept up to date. @param first as read before the page was drawn */
export function useStoredSettings(first: Settings): Settings {
  const [settings, setSettings] = useState(first);
  useEffect(() => {
    let mounted = true;
    onLocalChange(SETTINGS_KEY, () => {
      void loadSettings(localValues).then((read) => mounted && setSettings(read));
    });
    return () => {
      mounted = false;
    };
  }, []);
  return settings;
}
