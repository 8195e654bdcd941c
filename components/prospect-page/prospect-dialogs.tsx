import type { Command } from '@/lib/domain/log/commands';
import type { Enrollment, FinishReason } from '@/lib/domain/prospect/enrollment';
import { FINISH_REASONS } from '@/lib/domain/prospect/finish-reasons';
import type { Prospect } from '@/lib/domain/prospect/prospect';
import { useTranslation } from '@/lib/i18n/use-translation';
import { ChoiceDialog } from './choice-dialog';
import { EditDialog } from './edit-dialog';
import { type MergeCandidate, MergeDialog } from './merge-dialog';
import type { ProspectAct } from './prospect-menu';

export interface ProspectDialogsProps {
  /** The act that asks something first; null = none is open. */
  asking: ProspectAct | null;
  name: string;
  prospect: Prospect;
  enrollment: Enrollment | null;
  cadences: ReadonlyMap<string, string>;
  find: (text: string) => Promise<MergeCandidate[]>;
  onClose: () => void;
  onCommand: (command: Command) => void;
}

/** What is asked on a prospect's page before an act: each answer is a command. */
export function ProspectDialogs(props: ProspectDialogsProps) {
  const { asking, name, prospect, enrollment, cadences, find, onClose, onCommand } = props;
  const { t } = useTranslation(['popup', 'common']);
  const runs = enrollment !== null && enrollment.state !== 'finished';
  return (
    <>
      <EditDialog
        open={asking === 'edit'}
        prospect={prospect}
        onClose={onClose}
        onSave={(edit) => onCommand({ type: 'edit-prospect', prospectId: prospect.id, ...edit })}
      />
      <MergeDialog
        open={asking === 'merge'}
        name={name}
        find={find}
        onClose={onClose}
        onMerge={(otherId) => onCommand({ type: 'merge', prospectId: prospect.id, otherId })}
      />
      <ChoiceDialog
        open={asking === 'split'}
        title={t('popup:prospect.act.split')}
        description={t('popup:prospect.splitDescription')}
        label={t('popup:prospect.splitField')}
        options={prospect.merged.map((id) => ({ value: id, label: id.slice(id.indexOf(':') + 1) }))}
        confirmLabel={t('popup:prospect.act.split')}
        onClose={onClose}
        onChoose={(otherId) => onCommand({ type: 'split', prospectId: prospect.id, otherId })}
      />
      <ChoiceDialog
        open={asking === 'finish'}
        title={t('popup:prospect.act.finish')}
        description={t('popup:prospect.finishDescription')}
        label={t('popup:prospect.finishField')}
        options={FINISH_REASONS.map((value) => ({ value, label: t(`common:finish.${value}`) }))}
        confirmLabel={t('common:action.finish')}
        onClose={onClose}
        onChoose={(reason) =>
          enrollment && onCommand({ type: 'finish', enrollmentId: enrollment.id, reason: reason as FinishReason })
        }
      />
      <ChoiceDialog
        open={asking === 'cadence'}
        title={t('popup:prospect.act.cadence')}
        description={t('popup:prospect.cadenceDescription')}
        label={t('popup:prospect.cadenceField')}
        options={[...cadences].map(([value, label]) => ({ value, label }))}
        confirmLabel={t('popup:prospect.cadenceConfirm')}
        onClose={onClose}
        onChoose={(cadenceId) =>
          onCommand(
            runs && enrollment
              ? { type: 'move', enrollmentId: enrollment.id, cadenceId, revision: null, stepIndex: null }
              : { type: 'enroll', prospectId: prospect.id, cadenceId, afterTouchId: null },
          )
        }
      />
    </>
  );
}
