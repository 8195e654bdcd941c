import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { SectionId } from '../../find-settings/setting-id';
import { classNames } from '../../ui/class-names';

export interface SectionPageProps {
  /** Names the words `section.ID.title` and `.intro`. */
  id: SectionId;
  /** Takes the width there is: a table. */
  isWide?: boolean;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The head of a section, and its settings under it. */
export function SectionPage({ id, isWide = false, actions, children }: SectionPageProps) {
  const { t } = useTranslation('options');
  return (
    <article className={classNames('nt-section', isWide && 'nt-section-wide')} aria-labelledby={`section-${id}`}>
      <header className="nt-section-head">
        <div className="nt-section-words">
          <h1 className="nt-section-title" id={`section-${id}`}>
            {t(`section.${id}.title`)}
          </h1>
          <p className="nt-section-intro">{t(`section.${id}.intro`)}</p>
        </div>
        {actions && <div className="nt-section-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}
