/** Colours of the charts: the page's tokens, so that light, dark and forced colours come by themselves. */
export const COLORS = {
  replied: 'var(--nt-accent)',
  stopped: 'var(--nt-overdue)',
  dropped: 'var(--nt-chart-dropped)',
  open: 'var(--nt-chart-open)',
  wentOn: 'var(--nt-chart-went-on)',
  few: 'var(--nt-chart-few)',
  band: 'var(--nt-accent-soft)',
  grid: 'var(--nt-line-color)',
  text: 'var(--nt-text)',
  edge: 'var(--nt-chart-edge)',
} as const;

/** Look of the axes. */
export const AXIS = {
  stroke: 'var(--nt-text-3)',
  tick: { fill: 'var(--nt-text-2)', fontSize: 12 },
  tickLine: false,
} as const;
