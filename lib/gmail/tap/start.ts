/** Starts the tap in the page's own world, before any script of the page runs. */
import { offerPorts } from '../bridge/channel';
import { createOutbox } from './outbox';
import { createTap } from './tap';
import { createTaskQueue } from './task-queue';
import { watchFetch } from './watch-fetch';
import { mailboxOf, watchPageData } from './watch-page-data';
import { watchXhr } from './watch-xhr';

/** Watches this page, unless another tap does. */
export function startTap(page: Window & typeof globalThis): void {
  const ports = offerPorts(page.document, () => tap.introduce());
  if (ports === null) return;
  const outbox = createOutbox(
    (message) => ports.post(message),
    () => mailboxOf(page),
  );
  // A task that fails is one answer not read; the status the browser saw stands.
  const tasks = createTaskQueue(() => {});
  const { performance } = page;
  const now = performance.now.bind(performance);
  // Random, so that exchanges of a reloaded page are not mistaken for those before.
  const tap = createTap(outbox, tasks, Math.trunc(Math.random() * 1e9) * 1_000, now);
  watchXhr(page, tap);
  watchFetch(page, tap);
  watchPageData(page, tap);
  page.addEventListener('DOMContentLoaded', () => outbox.introduce(), { once: true });
  page.addEventListener('load', () => tap.pageLoaded(), { once: true });
}
