import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeIf } from '../support/only-if';

const OVERLAY = '.output/chrome-mv3/content-scripts/overlay.js';

describeIf(existsSync(OVERLAY), 'no build: run `npx wxt build`')('the overlay that is shipped', () => {
  it('keeps its shadow roots closed to the page', () => {
    const overlay = readFileSync(OVERLAY, 'utf8');
    const modes = [...overlay.matchAll(/attachShadow\(\{mode:([^}]+)\}\)/g)].map(([, mode = '']) => mode);
    expect(modes.length).toBeGreaterThan(0);
    for (const mode of modes) {
      const isClosed =
        /^.closed.$/.test(mode) ||
        overlay.split(/[ ,;{}]/).some((each) => each === `${mode}=\`closed\`` || each === `${mode}="closed"`);
      expect(isClosed, mode).toBe(true);
    }
  });
});
