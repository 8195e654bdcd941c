import { type ReactNode, useId } from 'react';

export interface InsightSectionProps {
  title: string;
  intro?: string;
  /** Right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One question of the page and its answer. */
export function InsightSection({ title, intro, aside, children }: InsightSectionProps) {
  const id = useId();
  return (
    <section className="nt-insight" aria-labelledby={id}>
      <div className="nt-insight-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {intro !== undefined && <p className="nt-insight-intro">{intro}</p>}
      {children}
    </section>
  );
}
