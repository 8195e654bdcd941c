import { ChartLine, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { Findable } from '../../find-settings/find-settings';
import { OptionsSearch } from './options-search';

export interface NavEntry {
  id: string;
  title: string;
  icon: LucideIcon;
}

export interface OptionsShellProps {
  sections: readonly NavEntry[];
  current: string;
  settings: readonly Findable[];
  onJump: (found: Findable) => void;
  /** The bar at the bottom, or nothing. */
  notice: ReactNode;
  children: ReactNode;
}

/** The page around the sections: name, search, the list of sections, and the section itself. */
export function OptionsShell({ sections, current, settings, onJump, notice, children }: OptionsShellProps) {
  const { t } = useTranslation(['options', 'common']);
  const nav = useRef<HTMLElement>(null);
  // On narrow screens the list is a strip that scrolls sideways: where the rep is must be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the section is what moves the mark
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (link && nav.current) nav.current.scrollLeft = link.offsetLeft - 24;
  }, [current]);
  return (
    <div className="nt-options">
      <header className="nt-options-top">
        <span className="nt-options-name">{t('common:appName')}</span>
        <OptionsSearch
          settings={settings}
          sectionNames={new Map(sections.map(({ id, title }) => [id, title]))}
          onJump={onJump}
        />
      </header>
      <nav ref={nav} className="nt-options-nav" aria-label={t('shell.sections')}>
        <ul>
          {sections.map(({ id, title, icon: Icon }) => (
            <li key={id}>
              <a className="nt-options-link" href={`#${id}`} {...(id === current && { 'aria-current': 'page' })}>
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span>{title}</span>
              </a>
            </li>
          ))}
          <li>
            <a className="nt-options-link" href="/insights.html">
              <ChartLine size={18} strokeWidth={1.75} aria-hidden />
              <span>{t('insights:title')}</span>
            </a>
          </li>
        </ul>
      </nav>
      <main className="nt-options-main">{children}</main>
      <div className="nt-options-notice">{notice}</div>
    </div>
  );
}
