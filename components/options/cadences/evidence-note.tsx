import { ExternalLink } from 'lucide-react';
import type { SpokenOrigin } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';

/**
 * What a cadence rests on: how good the source is, in a word, the sentence, and where to read it. Of a copy or a changed
 * one it says which preset that is known of.
 */
export function EvidenceNote({ origin }: { origin: SpokenOrigin }) {
  const { t } = useTranslation('options');
  const { how, name, evidence, text } = origin;
  return (
    <p className="nt-evidence">
      <span className={`nt-evidence-kind nt-evidence-${evidence.kind}`}>{t(`evidence.${evidence.kind}`)}</span>
      {how !== 'is' && <span>{t(`evidence.${how}`, { name })}</span>}
      <span>{text}</span>
      {evidence.link && (
        <a href={evidence.link} target="_blank" rel="noreferrer">
          {t('evidence.source')}
          <ExternalLink size={12} aria-hidden />
        </a>
      )}
    </p>
  );
}
