import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';

/** A line to hand to somebody, with a button that copies it. */
export function CopyLine({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation('sync');
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true), console.error);
  return (
    <div className="nt-copy-line">
      <TextField
        label={label}
        hideLabel
        readOnly
        spellCheck={false}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <Button
        size="s"
        look="tonal"
        icon={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
        onClick={copy}
      >
        {copied ? t('copied') : t('copy')}
      </Button>
    </div>
  );
}
