import type { ReactNode } from 'react';
import { wordOr } from '@/lib/i18n/keys';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SettingId } from '../../find-settings/setting-id';

/** Where a setting stands on its page: what the search jumps to. */
export function settingElementId(id: string): string {
  return `setting-${id}`;
}

export interface SettingProps {
  /** Names the words `setting.ID.title` and `.help`, and the place the search leads to. */
  id: SettingId;
  /** Right of the title: a switch, for instance. */
  aside?: ReactNode;
  children?: ReactNode;
}

/** One thing that can be set: its title, one line of help, and its controls. */
export function Setting({ id, aside, children }: SettingProps) {
  const { t, i18n } = useTranslation('options');
  const element = settingElementId(id);
  return (
    <section className="nt-setting" aria-labelledby={element}>
      <div className="nt-setting-head">
        <div className="nt-setting-words">
          <h2 className="nt-setting-title" id={element} tabIndex={-1}>
            {t(`setting.${id}.title`)}
          </h2>
          {i18n.exists(`options:setting.${id}.help`) && (
            <p className="nt-setting-help">{wordOr(t, `options:setting.${id}.help`, '')}</p>
          )}
        </div>
        {aside}
      </div>
      {children}
    </section>
  );
}
