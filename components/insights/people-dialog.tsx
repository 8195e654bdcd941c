import { useEffect, useRef, useState } from 'react';
import { shownText } from '@/lib/domain/prospect/shown-text';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { type Figure, useInsights } from './insights-context';

/** People listed at first, and so many more each time they are asked for. */
const PAGE = 200;

/** The people behind a figure, each a link to their page. */
export function PeopleDialog({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const { t, cadences, now } = useInsights();
  const { reads } = usePorts();
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const ofPage = cadences.map(({ id }) => id);
  const idsOf = async (most: number) => {
    if ('ids' in figure) return figure.ids.slice(0, most);
    if ('dueOn' in figure) return reads.peopleDueOn(now, figure.dueOn, most);
    return reads.peopleBehind({ cadences: ofPage, ...figure }, most);
  };
  const read = useLive(async () => {
    // One more than is shown tells whether there are more.
    const found = await idsOf(limit + 1);
    const ids = found.slice(0, limit);
    const names = await reads.prospectNames(ids);
    const people = ids.flatMap((id) => (names.has(id) ? [{ id, name: names.get(id) ?? '' }] : []));
    return { people, hasMore: found.length > limit };
  }, [reads, figure, ofPage.join('\n'), now.local.slice(0, 13), limit]);
  const { people, hasMore } = valueOr(read, { people: [], hasMore: false });
  const count = people.length;
  const isPart = hasMore || ('ids' in figure && figure.ids.length < figure.count);
  useEffect(() => {
    // The first of those that were asked for, once they are drawn.
    if (limit > PAGE && count > limit - PAGE) list.current?.children[limit - PAGE]?.querySelector('a')?.focus();
  }, [limit, count]);
  return (
    <Dialog
      open
      onOpenChange={(is) => !is && onClose()}
      title={figure.title}
      description={
        read.state === 'ready'
          ? t(isPart ? 'insights:people.first' : 'insights:people.description', { count })
          : t('insights:people.loading')
      }
    >
      <ul ref={list} className="nt-people">
        {people.map(({ id, name }) => (
          <li key={id}>
            <a href={`/options.html#prospect/${encodeURIComponent(id)}`}>{shownText(name)}</a>
          </li>
        ))}
      </ul>
      {hasMore && <Button onClick={() => setLimit(limit + PAGE)}>{t('insights:people.more')}</Button>}
    </Dialog>
  );
}
