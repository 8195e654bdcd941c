import { Archive, Copy, Download, EllipsisVertical, Pencil, Star } from 'lucide-react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';

interface CadenceMenuProps {
  name: string;
  isDefault: boolean;
  /** The last one cannot be archived. */
  isOnly: boolean;
  onDefault: () => void;
  onRename: () => void;
  onCopy: () => void;
  onExport: () => void;
  onArchive: () => void;
}

/** All acts on one cadence. */
export function CadenceMenu(props: CadenceMenuProps) {
  const { name, isDefault, isOnly } = props;
  const { t } = useTranslation('options');
  return (
    <Menu
      trigger={
        <IconButton tip={false} label={t('cadences.more', { name: name })}>
          <EllipsisVertical size={18} aria-hidden />
        </IconButton>
      }
      entries={[
        {
          id: 'default',
          label: t('cadences.makeDefault'),
          icon: <Star size={16} />,
          disabled: isDefault,
          onSelect: props.onDefault,
        },
        {
          id: 'rename',
          label: t('cadences.rename'),
          icon: <Pencil size={16} />,
          onSelect: props.onRename,
        },
        {
          id: 'copy',
          label: t('cadences.copy'),
          icon: <Copy size={16} />,
          onSelect: props.onCopy,
        },
        {
          id: 'export',
          label: t('cadences.export'),
          icon: <Download size={16} />,
          onSelect: props.onExport,
        },
        'separator',
        {
          id: 'archive',
          label: t('cadences.archive'),
          icon: <Archive size={16} />,
          danger: true,
          disabled: isOnly,
          onSelect: props.onArchive,
        },
      ]}
    />
  );
}
