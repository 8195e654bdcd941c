import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { MOST_STAGES, type OwnStage, STAGE_COLOURS, STAGE_NAME } from '@/lib/domain/settings';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField, TextField } from '../../ui/field';
import { FormButtons } from '../../ui/form-buttons';
import { IconButton } from '../../ui/icon-button';
import { SortableList } from '../ui/sortable-list';

export interface StagesDialogProps {
  open: boolean;
  stages: readonly OwnStage[];
  onClose: () => void;
  onSave: (stages: OwnStage[]) => void;
}

/** The rep's own stages between meeting and won: named, coloured, put in order. */
export function StagesDialog({ open, onClose, ...rest }: StagesDialogProps) {
  const { t } = useTranslation('prospects');
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('stage.own')}
      description={t('stage.ownHint')}
    >
      <StagesForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function StagesForm({ stages: first, onClose, onSave }: Omit<StagesDialogProps, 'open'>) {
  const { t } = useTranslation(['prospects', 'common']);
  const [stages, setStages] = useState<readonly OwnStage[]>(first);
  const [tried, setTried] = useState(false);
  const change = (id: string, to: Partial<OwnStage>) =>
    setStages(stages.map((each) => (each.id === id ? { ...each, ...to } : each)));
  const add = () => {
    const taken = new Set(stages.map(({ colour }) => colour));
    const colour = STAGE_COLOURS.find((each) => !taken.has(each)) ?? 'grey';
    setStages([...stages, { id: crypto.randomUUID(), name: stages.length === 0 ? t('stage.fresh') : '', colour }]);
  };
  return (
    <form
      className="nt-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const named = stages.map((each) => ({ ...each, name: each.name.trim() }));
        if (named.every(({ name }) => name !== '')) onSave(named);
      }}
    >
      <SortableList label={t('stage.own')} items={stages} nameOf={({ name }) => name} onOrder={setStages}>
        {(stage, _index, handle) => (
          <div className="nt-stage-own">
            {handle}
            <TextField
              label={t('stage.named')}
              value={stage.name}
              maxLength={STAGE_NAME}
              error={tried && stage.name.trim() === '' ? t('stage.noName') : null}
              onChange={(event) => change(stage.id, { name: event.target.value })}
            />
            <SelectField
              label={t('stage.colour')}
              value={stage.colour}
              options={STAGE_COLOURS.map((colour) => ({ value: colour, label: t(`stage.colours.${colour}`) }))}
              onChange={({ target }) =>
                change(stage.id, { colour: STAGE_COLOURS.find((each) => each === target.value) ?? 'grey' })
              }
            />
            <IconButton
              label={t('stage.remove', { name: stage.name })}
              onClick={() => setStages(stages.filter(({ id }) => id !== stage.id))}
            >
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </div>
        )}
      </SortableList>
      {stages.length < MOST_STAGES && (
        <Button icon={<Plus size={16} aria-hidden />} onClick={add}>
          {t('stage.add')}
        </Button>
      )}
      <FormButtons submit={t('common:action.save')} onCancel={onClose} />
    </form>
  );
}
