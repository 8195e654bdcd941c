import { ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PresetEvidence } from '@/lib/domain/presets-evidence';

/** What a preset rests on: how good the source is, in a word, the sentence, and where to read it. */
export function EvidenceNote({ evidence }: { evidence: PresetEvidence }) {
  const { t } = useTranslation('options');
  return (
    <p className="nt-evidence">
      <span className={`nt-evidence-kind nt-evidence-${evidence.kind}`}>{t(`evidence.${evidence.kind}`)}</span>
      <span>{evidence.text}</span>
      {evidence.link && (
        <a href={evidence.link} target="_blank" rel="noreferrer">
          {t('evidence.source')}
          <ExternalLink size={12} aria-hidden />
        </a>
      )}
    </p>
  );
}
