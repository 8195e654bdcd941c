import { useEffect, useState } from 'react';
import { placeText } from '../../ui/place-text';

export interface Route {
  section: string;
  detail: string | null;
}

/** `#week/nudge-time` → section `week`, detail `nudge-time`. */
export function readRoute(hash: string): Route {
  const [section = '', ...rest] = hash.replace(/^#/, '').split('/');
  const detail = rest.join('/');
  return { section, detail: detail === '' ? null : placeText(detail) };
}

/** Where in the page the rep is, kept in the address: links, Back and reload work. */
export function useRoute(): [Route, (route: string) => void] {
  const [route, setRoute] = useState(() => readRoute(window.location.hash));
  useEffect(() => {
    const onChange = () => setRoute(readRoute(window.location.hash));
    window.addEventListener('hashchange', onChange);
    return () => window.removeEventListener('hashchange', onChange);
  }, []);
  return [
    route,
    (to) => {
      window.location.hash = to;
    },
  ];
}

/** The place the rep was at before this one, as `go` takes it; null when the page was opened here. */
export function useCameFrom(route: Route): string | null {
  const [places, setPlaces] = useState<{ now: Route; before: Route | null }>({ now: route, before: null });
  if (places.now !== route) setPlaces({ now: route, before: places.now });
  const { before } = places;
  if (before === null || before.section === 'prospect') return null;
  return before.detail === null ? before.section : `${before.section}/${encodeURIComponent(before.detail)}`;
}
