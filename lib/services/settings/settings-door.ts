import type { Settings } from '@/lib/domain/settings';
import type { SettingsPatch } from '@/lib/messages/contract';

/** What a save changed: `before` is what undo needs. */
export interface SettingsChange {
  before: Settings;
  after: Settings;
}

/** A patch with a value the settings do not allow. Nothing was stored. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/** The one way to change the rep's settings: editor, first run, cards and restore all come through here. */
export interface SettingsDoor {
  /**
   * Waits for earlier changes, then stores the patch over what is there and plans anew what a change of the calendar
   * moves. A function is given the settings as they are once it is its turn. Throws {@link InvalidSettings}.
   */
  change(patch: SettingsPatch | ((now: Settings) => SettingsPatch)): Promise<SettingsChange>;
}
