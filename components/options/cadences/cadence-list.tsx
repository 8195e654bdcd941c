import { Archive, ArchiveRestore, Copy, Download, EllipsisVertical, Pencil, Star } from 'lucide-react';
import { useState } from 'react';
import { type Cadence, currentRevision } from '@/lib/domain/cadence/cadence';
import { CHANNELS } from '@/lib/domain/cadence/channels';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { spokenOrigin } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu } from '../../ui/menu';
import { Popover } from '../../ui/popover';
import { SortableList } from '../ui/sortable-list';
import { ArchiveDialog } from './archive-dialog';
import { EvidenceNote } from './evidence-note';
import { RenameDialog } from './rename-dialog';

/** A cadence with how many prospects are in it, active or paused. */
export interface CadenceLine {
  id: string;
  cadence: Cadence;
  /** Null until counted. */
  running: number | null;
}

/** How many are in it, leading to them. */
function RunningLink({ line: { id, cadence, running } }: { line: CadenceLine }) {
  const { t } = useTranslation(['options', 'common']);
  if (running === null) return <span className="nt-cadence-running" aria-busy="true" />;
  const words = t('cadences.running', { count: running });
  if (running === 0) return <span className="nt-cadence-running">{words}</span>;
  return (
    <a
      className="nt-cadence-running"
      href={`#prospects/cadence/${encodeURIComponent(id)}`}
      aria-label={t('common:action.for', { action: words, name: cadence.name })}
    >
      {words}
    </a>
  );
}

export interface CadenceListProps {
  lines: readonly CadenceLine[];
  archived: readonly CadenceLine[];
  defaultId: string;
  onArrange: (ids: string[]) => void;
  onDefault: (cadence: Cadence) => void;
  onCopy: (cadence: Cadence) => void;
  onRename: (cadence: Cadence, name: string) => void;
  onExport: (cadence: Cadence) => void;
  onArchive: (cadence: Cadence, active: 'go-on' | 'remove') => void;
  onRestore: (cadence: Cadence) => void;
}

/** All cadences in the rep's order, with every act on them; those put away at the end. */
export function CadenceList(props: CadenceListProps) {
  const { lines, archived, defaultId } = props;
  const { t } = useTranslation(['options', 'common']);
  const [archiving, setArchiving] = useState<CadenceLine | null>(null);
  const [renaming, setRenaming] = useState<Cadence | null>(null);
  return (
    <>
      <SortableList
        label={t('section.cadences.title')}
        className="nt-cadences"
        items={lines}
        nameOf={({ cadence }) => cadence.name}
        onOrder={(items) => props.onArrange(items.map(({ id }) => id))}
      >
        {(line, _index, handle) => (
          <div className="nt-cadence">
            {handle}
            <div className="nt-cadence-words">
              <span className="nt-cadence-line">
                <a className="nt-cadence-name" href={`#cadences/${encodeURIComponent(line.id)}`}>
                  {shownText(line.cadence.name)}
                </a>
                {line.id === defaultId && (
                  <span className="nt-tag">
                    <Star size={12} aria-hidden />
                    {t('cadences.isDefault')}
                  </span>
                )}
              </span>
              <Summary cadence={line.cadence} />
            </div>
            <EvidenceTag cadence={line.cadence} />
            <RunningLink line={line} />
            <Menu
              trigger={
                <IconButton tip={false} label={t('cadences.more', { name: line.cadence.name })}>
                  <EllipsisVertical size={18} aria-hidden />
                </IconButton>
              }
              entries={[
                {
                  id: 'default',
                  label: t('cadences.makeDefault'),
                  icon: <Star size={16} />,
                  disabled: line.id === defaultId,
                  onSelect: () => props.onDefault(line.cadence),
                },
                {
                  id: 'rename',
                  label: t('cadences.rename'),
                  icon: <Pencil size={16} />,
                  onSelect: () => setRenaming(line.cadence),
                },
                {
                  id: 'copy',
                  label: t('cadences.copy'),
                  icon: <Copy size={16} />,
                  onSelect: () => props.onCopy(line.cadence),
                },
                {
                  id: 'export',
                  label: t('cadences.export'),
                  icon: <Download size={16} />,
                  onSelect: () => props.onExport(line.cadence),
                },
                'separator',
                {
                  id: 'archive',
                  label: t('cadences.archive'),
                  icon: <Archive size={16} />,
                  danger: true,
                  disabled: lines.length === 1,
                  onSelect: () => (line.running === 0 ? props.onArchive(line.cadence, 'go-on') : setArchiving(line)),
                },
              ]}
            />
          </div>
        )}
      </SortableList>
      {archived.length > 0 && (
        <details className="nt-archived">
          <summary>{t('cadences.archived', { count: archived.length })}</summary>
          <ul className="nt-lines">
            {archived.map(({ id, cadence, running }) => (
              <li key={id}>
                <span className="nt-lines-grow">{shownText(cadence.name)}</span>
                <span className="nt-lines-quiet">{running !== null && t('cadences.running', { count: running })}</span>
                <Button
                  size="s"
                  icon={<ArchiveRestore size={16} aria-hidden />}
                  aria-label={t('common:action.for', { action: t('cadences.restore'), name: cadence.name })}
                  onClick={() => props.onRestore(cadence)}
                >
                  {t('cadences.restore')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {archiving && (
        <ArchiveDialog
          name={archiving.cadence.name}
          running={lines.find(({ id }) => id === archiving.id)?.running ?? 0}
          onClose={() => setArchiving(null)}
          onArchive={(active) => {
            props.onArchive(archiving.cadence, active);
            setArchiving(null);
          }}
        />
      )}
      {renaming && (
        <RenameDialog
          name={renaming.name}
          onClose={() => setRenaming(null)}
          onRename={(name) => {
            props.onRename(renaming, name);
            setRenaming(null);
          }}
        />
      )}
    </>
  );
}

/** "6 touches: 4 emails, 1 call, 1 LinkedIn". */
function Summary({ cadence }: { cadence: Cadence }) {
  const { t, i18n } = useTranslation('options');
  const { steps } = currentRevision(cadence);
  const parts = CHANNELS.map((channel) => ({ channel, count: steps.filter((step) => step.channel === channel).length }))
    .filter(({ count }) => count > 0)
    .map(({ channel, count }) => t(`mix.${channel}`, { count }));
  return (
    <span className="nt-cadence-summary">
      {t('cadences.summary', {
        touches: t('cadences.touches', { count: steps.length }),
        channels: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(parts),
      })}
    </span>
  );
}

/** What a preset rests on, one click away. */
function EvidenceTag({ cadence }: { cadence: Cadence }) {
  const { t } = useTranslation('options');
  const origin = spokenOrigin(t, cadence);
  if (!origin) return null;
  const { kind } = origin.evidence;
  return (
    <Popover
      label={t('evidence.title', { name: cadence.name })}
      trigger={
        <button
          type="button"
          className={`nt-evidence-kind nt-evidence-${kind}`}
          aria-label={t('evidence.open', { name: cadence.name, kind: t(`evidence.${kind}`) })}
        >
          {t(`evidence.${kind}`)}
        </button>
      }
    >
      <div className="nt-evidence-pop">
        <EvidenceNote origin={origin} />
      </div>
    </Popover>
  );
}
