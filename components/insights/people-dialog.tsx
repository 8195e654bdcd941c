import { usePorts } from '../ports/ports-context';
import { useLive } from '../ports/use-live';
import { Dialog } from '../ui/dialog';
import { type Figure, useInsights } from './insights-context';

/** People listed at most: a list of more is for the table of all prospects. */
const SHOWN = 200;

/** The people behind a figure, each a link to their page. */
export function PeopleDialog({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const { t, cadences, now } = useInsights();
  const { reads } = usePorts();
  const ofPage = cadences.map(({ id }) => id);
  const idsOf = async () => {
    if ('ids' in figure) return figure.ids.slice(0, SHOWN);
    if ('dueOn' in figure) return reads.peopleDueOn(now, figure.dueOn, SHOWN);
    return reads.peopleBehind({ cadences: ofPage, ...figure }, SHOWN);
  };
  const people = useLive(async () => {
    const ids = await idsOf();
    const names = await reads.prospectNames(ids);
    return ids.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) }] : []));
  }, [reads, figure, ofPage.join('\n'), now.local.slice(0, 13)]);
  const hasMore = 'ids' in figure && figure.ids.length < figure.count;
  return (
    <Dialog
      open
      onOpenChange={(is) => !is && onClose()}
      title={figure.title}
      description={
        people.state === 'ready'
          ? people.value.length === SHOWN || hasMore
            ? t('insights:people.first', { count: people.value.length })
            : t('insights:people.description', { count: people.value.length })
          : t('insights:people.loading')
      }
    >
      <ul className="nt-people">
        {people.state === 'ready' &&
          people.value.map(({ id, name }) => (
            <li key={id}>
              <a href={`/options.html#prospect/${encodeURIComponent(id)}`}>{name}</a>
            </li>
          ))}
      </ul>
    </Dialog>
  );
}
