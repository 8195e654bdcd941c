import { useEffect, useState } from 'react';
import type { Strength } from './passphrase-strength';

/** How good a passphrase is; null while there is none, or its judge is not read yet. */
export function useStrength(passphrase: string): Strength | null {
  const [judge, setJudge] = useState<((passphrase: string) => Strength) | null>(null);
  const isAsked = passphrase !== '';
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    // Its list of common passwords is read only where somebody types one.
    void import('./passphrase-strength').then(({ strengthOf }) => isCurrent && setJudge(() => strengthOf));
    return () => {
      isCurrent = false;
    };
  }, [isAsked]);
  return isAsked && judge ? judge(passphrase) : null;
}
