import { useEffect, useRef, useState } from 'react';
import type { JobState } from '@/lib/messages/data-contract';
import { usePorts } from './ports-context';
import { useJob } from './use-job';

export interface StoppableJob {
  /** Each state of it, the last one once; null before and after. */
  job: JobState | null;
  isRunning: boolean;
  /**
   * Asks the background for a job. `give` hands it over and returns its id; it looks at the signal before it does.
   * @returns false when it was stopped before that: then no job says so
   * @throws what `give` throws
   */
  start(give: (signal: AbortSignal) => Promise<string>): Promise<boolean>;
  /** Stops it at once, or as soon as its id is known. */
  stop(): void;
}

/** One job of the background, which can be stopped from the moment it is asked for. */
export function useStoppableJob(): StoppableJob {
  const { data } = usePorts().services;
  const [id, setId] = useState<string | null>(null);
  const asked = useRef<AbortController | null>(null);
  const job = useJob(id);

  useEffect(() => {
    if (job && job.state !== 'running') setId(null);
  }, [job]);

  const cancel = (running: string) => void data.cancel(running).catch(console.error);
  return {
    job,
    isRunning: id !== null,
    async start(give) {
      const controller = new AbortController();
      asked.current = controller;
      try {
        const given = await give(controller.signal);
        setId(given);
        if (controller.signal.aborted) cancel(given);
        return true;
      } catch (error) {
        if (controller.signal.aborted) return false;
        throw error;
      }
    },
    stop() {
      asked.current?.abort();
      if (id !== null) cancel(id);
    },
  };
}
