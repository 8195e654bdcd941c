import { useEffect, useState } from 'react';

export interface Route {
  section: string;
  detail: string | null;
}

/** `#week/nudge-time` → section `week`, detail `nudge-time`. */
export function readRoute(hash: string): Route {
  const [section = '', ...rest] = hash.replace(/^#/, '').split('/');
  const detail = rest.join('/');
  return { section, detail: detail === '' ? null : decodeURIComponent(detail) };
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
