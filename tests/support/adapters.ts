import type { Page } from '@playwright/test';

/** Asks like an adapter that starts: whether one lives here, and how many orphans still listen. */
export const adapters = (page: Page) =>
  page.evaluate(() => {
    let orphans = 0;
    const count = () => {
      orphans += 1;
    };
    document.addEventListener('next-touch:handed-over', count);
    const isFree = document.dispatchEvent(new Event('next-touch:adapter-starting', { cancelable: true }));
    document.removeEventListener('next-touch:handed-over', count);
    return { alive: !isFree, orphans };
  });
