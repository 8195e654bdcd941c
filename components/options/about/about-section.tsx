import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';
import { Privacy } from './privacy';

/** What is kept where, what never happens, and which version this is. */
export function AboutSection(_: { context: OptionsContext }) {
  const { t } = useTranslation('data');
  const { about } = usePorts();
  return (
    <SectionPage id="about">
      <Setting id="privacy">
        <Privacy />
      </Setting>
      <Setting id="version">
        <p className="nt-quiet">{t('about.version', { version: about.version })}</p>
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
