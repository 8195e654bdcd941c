import type { Page } from 'puppeteer-core';
import type { Evaluates } from '../../support/clock';

/** A page of Puppeteer's for what runs in any browser. Its types see handles in what Playwright's see values in. */
export function asEvaluates(page: Page): Evaluates {
  return { evaluate: (run, given) => page.evaluate(run as never, given as never) as never };
}
