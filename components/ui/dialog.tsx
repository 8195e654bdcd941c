import { X } from 'lucide-react';
import { AlertDialog, Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from './button';
import { classNames } from './class-names';
import { IconButton } from './icon-button';
import { usePortalContainer } from './portal-container';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence under the title. */
  description?: string;
  children: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  className?: string;
  container?: HTMLElement | null;
}

/** A question or a small form over the page. Escape and a click outside close it without changing anything. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  className,
  container,
}: DialogProps) {
  const { t } = useTranslation('common');
  const portal = usePortalContainer(container);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal container={portal}>
        <Radix.Overlay className="nt-dialog-shade" />
        <Radix.Content
          className={classNames('nt-dialog', className)}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <Radix.Title className="nt-dialog-title">{title}</Radix.Title>
          {description !== undefined && (
            <Radix.Description className="nt-dialog-description">{description}</Radix.Description>
          )}
          <div className="nt-dialog-body">{children}</div>
          {footer !== undefined && <div className="nt-dialog-footer">{footer}</div>}
          <Radix.Close asChild>
            <IconButton className="nt-dialog-close" label={t('action.close')} tip={false}>
              <X size={18} aria-hidden />
            </IconButton>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Says what would be destroyed, with the count. */
  description: string;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  container?: HTMLElement | null;
}

/** Asks before what cannot be undone. Focus starts on the way out; a click outside is no answer. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const portal = usePortalContainer(props.container);
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal container={portal}>
        <AlertDialog.Overlay className="nt-dialog-shade" />
        <AlertDialog.Content className="nt-dialog">
          <AlertDialog.Title className="nt-dialog-title">{props.title}</AlertDialog.Title>
          <AlertDialog.Description className="nt-dialog-description">{props.description}</AlertDialog.Description>
          <div className="nt-dialog-footer">
            <AlertDialog.Cancel asChild>
              <Button>{props.cancelLabel}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="danger" onClick={props.onConfirm}>
                {props.confirmLabel}
              </Button>
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
