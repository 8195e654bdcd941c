import { type Cadence, currentRevision, type Revision } from '@/lib/domain/cadence/cadence';
import { readCadenceFile, writeCadenceFile } from '@/lib/domain/cadence/cadence-file';
import { calendarDays, workingDays } from '@/lib/domain/cadence/preset-steps';
import { toStoredText } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { refusalWords } from '../../acts/act-words';
import { usePorts } from '../../ports/ports-context';
import { fileNameOf, saveTextFile } from '../../ui/save-file';
import type { OptionsContext } from '../shell/options-context';
import type { MoveActive } from './revision-bar';

type Steps = Pick<Revision, 'steps' | 'endWait'>;

/** A new cadence's first steps. */
function starter(newId: () => string): Steps {
  const plain = { window: null, gives: '', optional: false };
  return {
    steps: [
      { id: newId(), channel: 'email', wait: workingDays(0), ...plain },
      { id: newId(), channel: 'email', wait: workingDays(3), ...plain },
      { id: newId(), channel: 'call', wait: workingDays(3), ...plain },
    ],
    endWait: calendarDays(14),
  };
}

/** Every act on cadences, with its message and its undo. */
export function useCadenceActs(context: OptionsContext) {
  const { setup, log } = usePorts().services;
  const { t } = useTranslation(['options', 'common']);
  const { attempt, say, go, save } = context;
  const newId = () => crypto.randomUUID();
  const undone = () => say({ message: t('shell.undone'), tone: 'plain', undo: null });

  /** False, and said in words, when the log refuses. A batch that touched nobody is not in it. */
  const takeBack = async (batch: string): Promise<boolean> => {
    const outcome = await log.undo(batch);
    if (outcome.ok || outcome.refusal.code === 'unknown-batch') return true;
    say({ message: refusalWords(t, outcome), tone: 'problem', undo: null });
    return false;
  };

  const create = async (name: string, steps: Steps & { copyOf?: string }, message: string, open: boolean) => {
    const saved = await attempt(() => setup.saveCadence({ id: null, name, ...steps, moveActive: 'new-only' }));
    if (!saved) return;
    if (open) go(`cadences/${saved.id}`);
    const undo = async () => {
      await setup.archiveCadence(saved.id, 'go-on');
      if (open) go('cadences');
      undone();
    };
    say({ message, tone: 'plain', undo });
  };

  /** What is not changed of a preset stays stored as it was. */
  const change = (cadence: Cadence, words: Steps & { name: string; moveActive: MoveActive }) =>
    setup.saveCadence({ id: cadence.id, ...toStoredText(t, cadence, words) });

  const rename = async (cadence: Cadence, name: string) => {
    const { steps, endWait } = currentRevision(cadence);
    const named = (to: string) => change(cadence, { name: to, steps, endWait, moveActive: 'new-only' });
    if (!(await attempt(() => named(name)))) return;
    const undo = async () => {
      await named(cadence.name);
      undone();
    };
    say({ message: t('cadences.renamed', { name }), tone: 'plain', undo });
  };

  const saveSteps = async (cadence: Cadence, steps: Steps, moveActive: MoveActive) => {
    const { name } = cadence;
    const saved = await attempt(() => change(cadence, { name, ...steps, moveActive }));
    if (!saved) return false;
    const { steps: before, endWait } = currentRevision(cadence);
    const undo = async () => {
      // First back to the steps they had, then those steps for whoever comes next.
      if (moveActive === 'all' && !(await takeBack(saved.batch))) return;
      await change(cadence, { name: saved.name, steps: before, endWait, moveActive: 'new-only' });
      undone();
    };
    say({ message: t('cadences.saved', { name }), tone: 'plain', undo });
    return true;
  };

  const archive = async (cadence: Cadence, active: 'go-on' | 'remove') => {
    const archived = await attempt(() => setup.archiveCadence(cadence.id, active));
    if (!archived) return;
    const undo = async () => {
      await setup.restoreCadence(cadence.id);
      if (active === 'remove' && !(await takeBack(archived.batch))) return;
      undone();
    };
    const removed = active === 'remove' ? archived.affected : 0;
    const message = t(removed > 0 ? 'cadences.archivedRemoved' : 'cadences.archivedOne', {
      name: cadence.name,
      count: removed,
    });
    say({ message, tone: 'plain', undo });
  };

  const arrange = async (ids: string[], before: string[]) => {
    if ((await attempt(async () => [await setup.arrangeCadences(ids)])) === null) return;
    const undo = async () => {
      await setup.arrangeCadences(before);
      undone();
    };
    say({ message: t('cadences.arranged'), tone: 'plain', undo });
  };

  const importFile = async (file: File) => {
    const read = readCadenceFile(await file.text(), newId);
    if (!read.ok) {
      const message = t(`cadences.file.${read.problem}`, { file: file.name, where: read.where });
      return say({ message, tone: 'problem', undo: null });
    }
    const { steps, endWait } = read;
    await create(read.name, { steps, endWait }, t('cadences.imported', { name: read.name }), true);
  };

  return {
    newId,
    rename,
    saveSteps,
    archive,
    arrange,
    importFile,
    create: () => create(t('cadences.newName'), starter(newId), t('cadences.created'), true),
    copy: (cadence: Cadence) => {
      const { steps, endWait } = toStoredText(t, cadence, { ...currentRevision(cadence), name: cadence.name });
      const name = t('cadences.copyName', { name: cadence.name }).slice(0, 100);
      const copied = { steps: steps.map((step) => ({ ...step, id: newId() })), endWait, copyOf: cadence.id };
      return create(name, copied, t('cadences.copied', { name }), false);
    },
    makeDefault: ({ id, name }: Cadence) => save({ defaultCadenceId: id }, t('cadences.defaultSaved', { name })),
    restore: async (cadence: Cadence) => {
      if ((await attempt(async () => [await setup.restoreCadence(cadence.id)])) === null) return;
      const undo = async () => {
        await setup.archiveCadence(cadence.id, 'go-on');
        undone();
      };
      say({ message: t('cadences.restored', { name: cadence.name }), tone: 'plain', undo });
    },
    exportFile: (cadence: Cadence) =>
      saveTextFile(`${fileNameOf(cadence.name)}.cadence.json`, writeCadenceFile(cadence)),
  };
}
