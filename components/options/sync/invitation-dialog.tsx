import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CopyLine } from './copy-line';
import { QrCode } from './qr-code';

/** Shows the code for a further machine, as text and as a picture. */
export function InvitationDialog({ code, onClose }: { code: string | null; onClose: () => void }) {
  const { t } = useTranslation(['sync', 'common']);
  return (
    <Dialog
      open={code !== null}
      onOpenChange={(open) => !open && onClose()}
      title={t('inviteTitle')}
      description={t('inviteWhat')}
      footer={<Button onClick={onClose}>{t('common:action.close')}</Button>}
    >
      {code !== null && (
        <div className="nt-stack nt-invitation">
          <QrCode text={code} label={t('qr')} />
          <CopyLine text={code} label={t('code')} />
          <p>{t('inviteCare')}</p>
        </div>
      )}
    </Dialog>
  );
}
