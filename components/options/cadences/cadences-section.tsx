import { FileUp, Plus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import { Button } from '../../ui/button';
import { Problem } from '../../ui/problem';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { CadenceEditor } from './cadence-editor';
import { CadenceList } from './cadence-list';
import { useCadenceActs } from './use-cadence-acts';
import { type Cadences, useCadences } from './use-cadences';

/** The list of cadences, or one of them (`#cadences/ID`). */
export function CadencesSection({ context }: { context: OptionsContext }) {
  const { t } = useTranslation(['options', 'common']);
  const read = useCadences(context.begun);
  if (read.state === 'loading') return null;
  if (read.state === 'failed')
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  return <CadencesPage context={context} cadences={read.value} />;
}

function CadencesPage({ context, cadences }: { context: OptionsContext; cadences: Cadences }) {
  const { t } = useTranslation('options');
  const { now, settings, detail } = context;
  const { reads } = usePorts();
  const acts = useCadenceActs(context);
  const picker = useRef<HTMLInputElement>(null);
  const { lines, archived } = cadences;
  const open = lines.find(({ id }) => id === detail);

  if (open)
    return (
      <CadenceEditor
        key={open.id}
        cadence={open.cadence}
        running={open.running}
        now={now}
        rules={settings.calendar}
        newId={acts.newId}
        onRename={(name) => void acts.rename(open.cadence, name)}
        onSave={(steps, move) => acts.saveSteps(open.cadence, steps, move)}
        preview={async (steps) =>
          (await context.attempt(() => reads.midFlight({ cadence: open.cadence, steps, settings, zone: now.zone }))) ??
          []
        }
      />
    );
  return (
    <SectionPage
      id="cadences"
      actions={
        <>
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={t('cadences.import')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void acts.importFile(file);
              event.target.value = '';
            }}
          />
          <Button icon={<FileUp size={16} aria-hidden />} onClick={() => picker.current?.click()}>
            {t('cadences.import')}
          </Button>
          <Button look="filled" icon={<Plus size={16} aria-hidden />} onClick={() => void acts.create()}>
            {t('cadences.new')}
          </Button>
        </>
      }
    >
      <CadenceList
        lines={lines}
        archived={archived}
        defaultId={settings.defaultCadenceId}
        onArrange={(ids) =>
          void acts.arrange(
            ids,
            lines.map(({ id }) => id),
          )
        }
        onDefault={(cadence) => void acts.makeDefault(cadence)}
        onCopy={(cadence) => void acts.copy(cadence)}
        onRename={(cadence, name) => void acts.rename(cadence, name)}
        onExport={acts.exportFile}
        onArchive={(cadence, active) => void acts.archive(cadence, active)}
        onRestore={(cadence) => void acts.restore(cadence)}
      />
    </SectionPage>
  );
}
