import { type Figure, useInsights } from './insights-context';

/** A number that opens the list of people behind it. Nobody is no list. `words`: shown instead of the count. */
export function FigureButton({ words: said, ...figure }: Figure & { words?: string }) {
  const { format, t, onPeople } = useInsights();
  const words = said ?? format.count(figure.count);
  if (figure.count === 0) return <span>{words}</span>;
  return (
    <button
      type="button"
      className="nt-figure"
      aria-label={t('insights:showPeople', { figure: words, what: figure.title })}
      onClick={() => onPeople(figure)}
    >
      {words}
    </button>
  );
}
