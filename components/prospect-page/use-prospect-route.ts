import { useEffect, useState } from 'react';
import { placeText } from '../ui/place-text';

const PREFIX = '#prospect/';

function prospectInHash(): string | null {
  const { hash } = window.location;
  return hash.startsWith(PREFIX) ? placeText(hash.slice(PREFIX.length)) : null;
}

/** Which prospect's page is open, kept in the address (`#prospect/ID`) so that the card in Gmail can lead here. */
export function useProspectRoute(): [string | null, (prospectId: string | null) => void] {
  const [prospectId, setProspectId] = useState(prospectInHash);
  useEffect(() => {
    const onChange = () => setProspectId(prospectInHash());
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return [
    prospectId,
    (id) => {
      window.location.hash = id === null ? '' : PREFIX + encodeURIComponent(id);
    },
  ];
}
