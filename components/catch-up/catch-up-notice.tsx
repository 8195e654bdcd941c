import './catch-up.css';
import { useEffect, useState } from 'react';
import { usePorts } from '../ports/ports-context';
import { CatchUpOffer } from './catch-up-offer';

/** Offers to catch up, where there is anybody to and the rep was not asked before. */
export function CatchUpNotice() {
  const { services, places } = usePorts();
  const { catchUp } = services;
  const [count, setCount] = useState(0);
  useEffect(() => {
    void catchUp.offer().then(setCount, console.error);
  }, [catchUp]);
  if (count === 0) return null;
  const dismiss = () => {
    setCount(0);
    void catchUp.dismiss().catch(console.error);
  };
  return (
    <CatchUpOffer
      count={count}
      onDismiss={dismiss}
      onShow={() => {
        dismiss();
        places.openPage('/options.html#catch-up');
      }}
    />
  );
}
