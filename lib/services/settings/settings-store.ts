import { DEFAULT_SETTINGS, Settings } from '@/lib/domain/settings';
import type { KeyValues } from '@/lib/platform/storage-area';

/** Key of the settings in local storage. */
export const SETTINGS_KEY = 'settings';

/**
 * Reads settings field by field: one that is missing, garbage, or of another version falls back to its default and the
 * others stay. Never throws.
 */
export function readSettings(stored: unknown): Settings {
  const raw = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const [key, field] of Object.entries(Settings.shape)) {
    const read = Object.hasOwn(raw, key) ? field.safeParse(raw[key]) : null;
    if (read?.success) settings[key] = read.data;
  }
  return settings as Settings;
}

/** The rep's settings as stored. */
export async function loadSettings(local: KeyValues): Promise<Settings> {
  return readSettings(await local.get(SETTINGS_KEY));
}
