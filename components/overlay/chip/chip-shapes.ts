import type { NudgeState } from '@/lib/domain/nudge/nudge';

type Shape = [tag: 'path' | 'circle', attributes: Record<string, string>];

const circle: Shape = ['circle', { cx: '8', cy: '8', r: '6' }];

/** A small stroked drawing for each state, on a 16 × 16 grid. Plain nodes, so that list rows need no icon library. */
const CHIP_SHAPES: Record<NudgeState, Shape[]> = {
  overdue: [circle, ['path', { d: 'M8 5v3.5M8 11h.01' }]],
  due: [['path', { d: 'M4 14V2.5h8L10 6l2 3.5H4' }]],
  coming: [circle, ['path', { d: 'M8 4.5V8l2.5 1.5' }]],
  waiting: [
    [
      'path',
      {
        d: 'M4.5 2.5h7M4.5 13.5h7M5.5 2.5c0 3 2.5 4 2.5 5.5s-2.5 2.5-2.5 5.5M10.5 2.5c0 3-2.5 4-2.5 5.5s2.5 2.5 2.5 5.5',
      },
    ],
  ],
  snoozed: [['path', { d: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5Z' }]],
  paused: [circle, ['path', { d: 'M6.5 6v4M9.5 6v4' }]],
  replied: [['path', { d: 'M6.5 4 2.5 8l4 4M2.5 8h7a4 4 0 0 1 4 4v1' }]],
  finished: [circle, ['path', { d: 'm5.5 8 2 2 3-4' }]],
};

const SVG = 'http://www.w3.org/2000/svg';

/** The drawing of a state; decoration, the word stands beside it. */
export function drawState(document: Document, state: NudgeState): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 16 16',
    width: '12',
    height: '12',
    'aria-hidden': 'true',
  }))
    svg.setAttribute(name, value);
  for (const [tag, attributes] of CHIP_SHAPES[state]) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    svg.append(shape);
  }
  return svg;
}
