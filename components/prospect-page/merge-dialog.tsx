import { useEffect, useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/field';

/** Another prospect that could be the same person. */
export interface MergeCandidate {
  id: string;
  name: string;
  address: string;
}

export interface MergeDialogProps {
  open: boolean;
  name: string;
  find: (text: string) => Promise<MergeCandidate[]>;
  onClose: () => void;
  onMerge: (otherId: string) => void;
}

/** Finds the other prospect to merge into this one. Merging can be undone, and split again later. */
export function MergeDialog({ open, name, find, onClose, onMerge }: MergeDialogProps) {
  const { t } = useTranslation('popup');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('prospect.mergeTitle', { name })}
      description={t('prospect.mergeDescription')}
    >
      <MergeSearch find={find} onMerge={onMerge} />
    </Dialog>
  );
}

function MergeSearch({ find, onMerge }: Pick<MergeDialogProps, 'find' | 'onMerge'>) {
  const { t } = useTranslation('popup');
  const [text, setText] = useState('');
  const [found, setFound] = useState<MergeCandidate[] | null>(null);
  useEffect(() => {
    if (text.trim() === '') return setFound(null);
    let current = true;
    void find(text).then((candidates) => current && setFound(candidates));
    return () => {
      current = false;
    };
  }, [text, find]);
  return (
    <div className="nt-form">
      <TextField
        label={t('prospect.mergeField')}
        value={text}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
      {found?.length === 0 && <p className="nt-recent-none">{t('empty.search')}</p>}
      <ul className="nt-recent-list">
        {found?.map((candidate) => (
          <li key={candidate.id} className="nt-recent-line">
            <span className="nt-recent-words">
              {shownText(candidate.name || candidate.address)}
              <span className="nt-recent-when">{shownText(candidate.address)}</span>
            </span>
            <Button
              size="s"
              aria-label={t('prospect.mergeWith', { name: candidate.name || candidate.address })}
              onClick={() => onMerge(candidate.id)}
            >
              {t('prospect.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
