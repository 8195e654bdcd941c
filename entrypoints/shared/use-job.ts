import { useEffect, useState } from 'react';
import { createClient } from '@/lib/messages/client';
import { type JobState, jobKey } from '@/lib/messages/data-contract';
import { onSessionChange } from '@/lib/platform/storage-area';

export const data = createClient('data');

/** How often (ms) to ask whether a job that says nothing still runs: one that died with the worker tells nobody. */
const ASK_AGAIN_MS = 5_000;

/** Follows a job of the background by what it writes to session storage. Null while there is none to follow. */
export function useJob(id: string | null): JobState | null {
  const [job, setJob] = useState<JobState | null>(null);
  useEffect(() => {
    if (id === null) return;
    let mounted = true;
    const take = (state: unknown) => {
      if (mounted && state) setJob(state as JobState);
    };
    const ask = () => void data.job(id).then(take, console.error);
    const stop = onSessionChange(jobKey(id), take);
    const timer = setInterval(ask, ASK_AGAIN_MS);
    ask();
    return () => {
      mounted = false;
      stop();
      clearInterval(timer);
    };
  }, [id]);
  return job?.id === id ? job : null;
}
