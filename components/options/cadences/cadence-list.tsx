import { Star } from 'lucide-react';
import { useState } from 'react';
import type { Cadence } from '@/lib/domain/cadence/cadence';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { useTranslation } from '@/lib/i18n/use-translation';
import { ArchivedLines } from '../ui/archived-lines';
import { SortableList } from '../ui/sortable-list';
import { ArchiveDialog } from './archive-dialog';
import { type CadenceLine, CadenceSummary, EvidenceTag, RunningLink } from './cadence-facts';
import { CadenceMenu } from './cadence-menu';
import { RenameDialog } from './rename-dialog';

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
              <CadenceSummary cadence={line.cadence} />
            </div>
            <EvidenceTag cadence={line.cadence} />
            <RunningLink line={line} />
            <CadenceMenu
              name={line.cadence.name}
              isDefault={line.id === defaultId}
              isOnly={lines.length === 1}
              onDefault={() => props.onDefault(line.cadence)}
              onRename={() => setRenaming(line.cadence)}
              onCopy={() => props.onCopy(line.cadence)}
              onExport={() => props.onExport(line.cadence)}
              onArchive={() => (line.running === 0 ? props.onArchive(line.cadence, 'go-on') : setArchiving(line))}
            />
          </div>
        )}
      </SortableList>
      <ArchivedLines
        summary={t('cadences.archived', { count: archived.length })}
        things={archived}
        nameOf={({ cadence }) => cadence.name}
        quiet={({ running }) => running !== null && t('cadences.running', { count: running })}
        onRestore={({ cadence }) => props.onRestore(cadence)}
      />
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
