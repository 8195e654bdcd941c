import '@/components/catch-up/catch-up.css';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { CatchUpOffer } from '@/components/catch-up/catch-up-offer';
import { createClient } from '@/lib/messages/client';

const catchUp = createClient('catchUp');

/** Offers to catch up, where there is anybody to and the rep was not asked before. */
export function CatchUpNotice() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    void catchUp.offer().then(setCount, console.error);
  }, []);
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
        void browser.tabs.create({ url: browser.runtime.getURL('/options.html#catch-up' as never) });
      }}
    />
  );
}
