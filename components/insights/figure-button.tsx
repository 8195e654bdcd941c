import { type Figure, useInsights } from './insights-context';

/** A number that opens the list of people behind it. Nobody is no list. */
export function FigureButton(figure: Figure) {
  const { format, t, onPeople } = useInsights();
  const words = format.count(figure.count);
  if (figure.count === 0) return <span>{words}</span>;
  return (
    <button
      type="button"
      className="nt-figure"
      aria-label={t('insights:showPeople', { count: figure.count, what: figure.title })}
      onClick={() => onPeople(figure)}
    >
      {words}
    </button>
  );
}
