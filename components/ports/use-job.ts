import { useEffect, useState } from 'react';
import type { JobState } from '@/lib/messages/data-contract';
import { usePorts } from './ports-context';

/** Follows a job of the background. Null while there is none to follow. */
export function useJob(id: string | null): JobState | null {
  const { followJob } = usePorts();
  const [job, setJob] = useState<JobState | null>(null);
  useEffect(() => (id === null ? undefined : followJob(id, setJob)), [id, followJob]);
  return job?.id === id ? job : null;
}
