import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { Privacy } from '@/components/options/about/privacy';
import { SectionPage } from '@/components/options/shell/section-page';
import { Setting } from '@/components/options/shell/setting';
import type { OptionsContext } from '../options-context';

/** What is kept where, what never happens, and which version this is. */
export function AboutSection(_: { context: OptionsContext }) {
  const { t } = useTranslation('data');
  return (
    <SectionPage id="about">
      <Setting id="privacy">
        <Privacy />
      </Setting>
      <Setting id="version">
        <p className="nt-quiet">{t('about.version', { version: browser.runtime.getManifest().version })}</p>
      </Setting>
      <Setting id="licence">
        <p className="nt-quiet">{t('about.licence')}</p>
        <a href="/THIRD-PARTY-NOTICES.txt" target="_blank" rel="noreferrer">
          {t('about.notices')}
        </a>
      </Setting>
    </SectionPage>
  );
}
