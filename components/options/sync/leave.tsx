import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/dialog';

/** Leaves the vault, after a confirmation. */
export function Leave({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation(['sync', 'common']);
  const [isOpen, open] = useState(false);
  return (
    <div className="nt-acts">
      <Button icon={<LogOut size={16} aria-hidden />} onClick={() => open(true)}>
        {t('leave')}
      </Button>
      <ConfirmDialog
        open={isOpen}
        onOpenChange={open}
        title={t('leaveTitle')}
        description={t('leaveWhat')}
        confirmLabel={t('leave')}
        cancelLabel={t('common:action.cancel')}
        onConfirm={onLeave}
      />
    </div>
  );
}
