import { VALUE_LIMITS, type ValueItem, type ValueItemInput } from '@/lib/domain/compose/value-item';
import { useTranslation } from '@/lib/i18n/use-translation';
import { usePorts } from '../../ports/ports-context';
import type { OptionsContext } from '../shell/options-context';

/** Only what the rep fills in. */
function fieldsOf({ kind, title, url, text, note, tags, stage }: ValueItemInput): ValueItemInput {
  return { kind, title, url, text, note, tags, stage };
}

/** Every act on value items, with its message and its undo. */
export function useValueActs({ attempt, say }: OptionsContext) {
  const { setup } = usePorts().services;
  const { t } = useTranslation('options');

  /** Carries out work and shows the message with its undo. False when it failed; the bar then says why. */
  const act = async <T>(work: () => Promise<T>, message: string, back: (done: T) => Promise<unknown>) => {
    const done = await attempt(async () => ({ value: await work() }));
    if (done === null) return false;
    const undo = async () => {
      await back(done.value);
      say({ message: t('shell.undone'), tone: 'plain', undo: null });
    };
    say({ message, tone: 'plain', undo });
    return true;
  };
  const create = (item: ValueItemInput, message: string) =>
    act(
      () => setup.saveValueItem({ id: null, ...fieldsOf(item) }),
      message,
      ({ id }) => setup.archiveValueItem(id),
    );

  return {
    create: (item: ValueItemInput) => create(item, t('value.added', { name: item.title })),
    save: (before: ValueItem, item: ValueItemInput) =>
      act(
        () => setup.saveValueItem({ id: before.id, ...fieldsOf(item) }),
        t('value.saved', { name: item.title }),
        () => setup.saveValueItem({ id: before.id, ...fieldsOf(before) }),
      ),
    copy: (item: ValueItem) => {
      const title = t('cadences.copyName', { name: item.title }).slice(0, VALUE_LIMITS.title);
      return create({ ...item, title }, t('value.added', { name: title }));
    },
    addAll: (items: ValueItemInput[], file: string) =>
      act(
        () => setup.addValueItems(items.map(fieldsOf)),
        t('value.imported', { count: items.length, file }),
        (ids) => setup.archiveValueItems(ids),
      ),
    archive: ({ id, title }: ValueItem) =>
      act(
        () => setup.archiveValueItem(id),
        t('value.archivedOne', { name: title }),
        () => setup.restoreValueItem(id),
      ),
    restore: ({ id, title }: ValueItem) =>
      act(
        () => setup.restoreValueItem(id),
        t('value.restored', { name: title }),
        () => setup.archiveValueItem(id),
      ),
    arrange: (ids: string[], before: string[]) =>
      act(
        () => setup.arrangeValueItems(ids),
        t('cadences.arranged'),
        () => setup.arrangeValueItems(before),
      ),
  };
}
