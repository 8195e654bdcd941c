import type { DataService, JobState } from '@/lib/messages/data-contract';
import { jobKey } from '@/lib/messages/data-contract';
import { onSessionChange } from '@/lib/platform/storage-area';

/** How often (ms) the background is asked about a job that says nothing: one that ended with the worker tells nobody. */
const ASK_AGAIN_MS = 5_000;

/** Tells each state of a job of the background, as it writes it to session storage, until the returned function is called. */
export function followJob(data: Pick<DataService, 'job'>, id: string, tell: (job: JobState) => void): () => void {
  let isOn = true;
  const take = (state: unknown) => {
    if (isOn && state) tell(state as JobState);
  };
  const ask = () => void data.job(id).then(take, console.error);
  const stop = onSessionChange(jobKey(id), take);
  const timer = setInterval(ask, ASK_AGAIN_MS);
  ask();
  return () => {
    isOn = false;
    stop();
    clearInterval(timer);
  };
}
