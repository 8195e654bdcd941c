import * as z from 'zod/mini';
import { Settings } from '@/lib/domain/settings';
import type { SettingsPatch } from '@/lib/messages/contract';
import type { KeyValues } from '@/lib/platform/storage-area';
import type { Deps } from '../deps';
import { createSerial } from '../serial';
import { InvalidSettings, type SettingsDoor } from '../settings/settings-door';
import { loadSettings, SETTINGS_KEY } from '../settings/settings-store';
import { beginReplan, finishReplan } from './replan';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The settings with the patch. Throws {@link InvalidSettings}, naming the field. */
function patched(before: Settings, { calendar, ...fields }: SettingsPatch): Settings {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const read = z.safeParse(Settings, { ...before, ...given, calendar: { ...before.calendar, ...calendar } });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new InvalidSettings(`${issue?.path.join('.')}: ${issue?.message}`);
}

/** Settings in local storage, changed one writer after the other. */
export function createSettingsDoor(deps: Pick<Deps, 'db' | 'now' | 'newId'> & { local: KeyValues }): SettingsDoor {
  const inTurn = createSerial();
  return {
    change: (patch) =>
      inTurn(async () => {
        const before = await loadSettings(deps.local);
        const after = patched(before, typeof patch === 'function' ? patch(before) : patch);
        if (same(before, after)) return { before, after };
        const moves = !same(before.calendar, after.calendar);
        if (moves) await beginReplan(deps);
        await deps.local.set(SETTINGS_KEY, after);
        if (moves) await finishReplan(deps);
        return { before, after };
      }),
  };
}
