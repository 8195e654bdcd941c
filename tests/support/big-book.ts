import type { Page } from '@playwright/test';

/**
 * Fills the tables that lists are drawn from with so many prospects, each in one cadence, `due` of them due: as they
 * would stand after years of use. Only the projections, straight into the database: lists read nothing else.
 */
export async function fillWith(backstage: Page, prospects: number, due: number): Promise<void> {
  await backstage.evaluate(
    async ([count, dueCount]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('next-touch');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      // A new log is gone through once for Insights, which would take rows without events away.
      const isCounted = () =>
        new Promise<boolean>((resolve, reject) => {
          const asking = database.transaction('meta').objectStore('meta').get('journeys-counted');
          asking.onsuccess = () => resolve(asking.result?.value?.isDone === true);
          asking.onerror = () => reject(asking.error);
        });
      while (!(await isCounted())) await new Promise((resolve) => setTimeout(resolve, 50));
      const row = (index: number) => {
        const number = String(index).padStart(6, '0');
        const isDue = index < dueCount;
        const dueAt = isDue ? `2020-01-02T${String(index % 24).padStart(2, '0')}:00` : '2099-01-02T09:00';
        const id = `p${number}`;
        const mailbox = 'rep@next-touch.example';
        const person = {
          id,
          v: 1,
          mailbox,
          name: `Big ${number}`,
          company: 'Bulk',
          notes: '',
          ...{ title: '', phone: '', linkedIn: '', timeZone: '' },
          merged: [],
          createdAt: 1,
        };
        const ofState = { state: 'active', cadenceId: 'steady', outcome: '', nextAt: dueAt };
        const summary = { name: `big ${number}`, company: 'bulk', ...ofState, lastAt: 1_600_000_000_000 + index };
        // The index of words is by far the slowest to write: some thousands are enough to search in.
        const words = index < 5_000 ? ['big', number] : [];
        const running = {
          id: `${id}#1`,
          v: 1,
          prospectId: id,
          mailbox,
          cadenceId: 'steady',
          revision: 1,
          state: 'active',
        };
        const ends = { finishReason: null, pauseReason: null, pausedUntil: null, wakeAt: null, finishedAt: null };
        const step = {
          stepIndex: 1,
          stepCount: 6,
          channel: 'email',
          dueAt,
          nudgeAt: dueAt,
          snoozedUntil: null,
          why: null,
        };
        const touches = {
          lastTouchAt: 1_600_000_000_000 + index,
          lastTouchId: null,
          threadTouchId: null,
          enrolledAt: 1,
        };
        return {
          prospect: { ...person, addresses: isDue ? [`b${number}@bulk.example`] : [], words, summary },
          enrollment: { ...running, ...ends, ...step, ...touches },
        };
      };
      for (let from = 0; from < count; from += 10_000) {
        await new Promise<void>((resolve, reject) => {
          const writing = database.transaction(['prospects', 'enrollments'], 'readwrite', { durability: 'relaxed' });
          for (let index = from; index < Math.min(from + 10_000, count); index += 1) {
            const { prospect, enrollment } = row(index);
            writing.objectStore('prospects').put(prospect);
            writing.objectStore('enrollments').put(enrollment);
          }
          writing.oncomplete = () => resolve();
          writing.onabort = () => reject(writing.error);
        });
      }
      database.close();
    },
    [prospects, due] as const,
  );
}
