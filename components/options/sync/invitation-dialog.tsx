import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CopyLine } from './copy-line';
import { QrCode } from './qr-code';

export interface InvitationDialogProps {
  codeFor: 'machine' | 'teammate';
  /** Null = closed. */
  code: string | null;
  onClose: () => void;
}

/** Shows the code for a further machine or teammate, as text and as a picture. */
export function InvitationDialog({ codeFor, code, onClose }: InvitationDialogProps) {
  const { t } = useTranslation(['sync', 'common']);
  const words =
    codeFor === 'machine'
      ? { title: t('inviteTitle'), what: t('inviteWhat'), label: t('code'), care: t('inviteCare') }
      : {
          title: t('teammates.invite'),
          what: t('teammates.inviteWhat'),
          label: t('teammates.code'),
          care: t('teammates.inviteCare'),
        };
  return (
    <Dialog
      open={code !== null}
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.what}
      footer={<Button onClick={onClose}>{t('common:action.close')}</Button>}
    >
      {code !== null && (
        <div className="nt-stack nt-invitation">
          <QrCode text={code} label={t('qr')} />
          <CopyLine text={code} label={words.label} />
          <p>{words.care}</p>
        </div>
      )}
    </Dialog>
  );
}
