/**
 * The private port from the page's world to the isolated one. An event that carries a port, dispatched synchronously
 * before any page script runs, is not seen by page scripts; `window.postMessage` would be.
 *
 * After an update of the extension the new isolated script has no port and asks for one by an event that page scripts
 * can observe and forge. A forged port gains them reports about traffic they can watch anyway, and nothing the
 * extension knows: only an empty greeting is sent into the page's world. Reports over a forged port are no more trusted
 * than others: the background must have observed the request itself.
 */

/** Dispatched by the tap on `document`, with the port. */
export const PORT_OFFERED = 'next-touch:port';
/** Dispatched by an isolated script on `document`: a tap that is there answers at once by offering a port. */
export const PORT_WANTED = 'next-touch:port-wanted';
/** Dispatched, cancelable, by a tap that starts: one that is there already cancels it, and the new one leaves. */
const TAP_STARTING = 'next-touch:tap-starting';

/** The place both worlds share. `document` in the product. */
export type SharedTarget = Pick<EventTarget, 'addEventListener' | 'removeEventListener' | 'dispatchEvent'>;

/** Ports a tap keeps: the last ones asked for, so that asking again and again holds no memory. */
const MAX_PORTS = 4;

/**
 * The tap's side. Messages go to every port kept, so that the reader from before an update does not take the stream
 * from the one after. Null where another tap already watches this page.
 *
 * @param onWanted called when a reader asks for a port after the start
 */
export function offerPorts(
  shared: SharedTarget,
  onWanted: () => void = () => {},
): { post(message: unknown): void } | null {
  if (!shared.dispatchEvent(new Event(TAP_STARTING, { cancelable: true }))) return null;
  shared.addEventListener(TAP_STARTING, (event) => event.preventDefault());
  const ports: MessagePort[] = [];
  const offer = () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    for (const old of ports.splice(0, Math.max(0, ports.length - MAX_PORTS))) old.close();
    shared.dispatchEvent(new MessageEvent(PORT_OFFERED, { ports: [port2] }));
  };
  shared.addEventListener(PORT_WANTED, () => {
    offer();
    onWanted();
  });
  offer();
  return {
    post(message) {
      for (const port of ports) port.postMessage(message);
    },
  };
}

/**
 * The isolated script's side: takes the first port offered from now on, and asks for one in case a tap is there already.
 * `atMs` counts from the page's load. */
export function takePort(
  shared: SharedTarget,
  signal: AbortSignal,
  onMessage: (data: unknown, atMs: number) => void,
): void {
  const taken = new AbortController();
  shared.addEventListener(
    PORT_OFFERED,
    (event) => {
      const port = (event as Partial<MessageEvent>).ports?.[0];
      if (port === undefined) return;
      event.stopImmediatePropagation();
      taken.abort();
      port.onmessage = ({ data, timeStamp }) => onMessage(data, timeStamp);
      signal.addEventListener('abort', () => port.close(), { once: true });
    },
    { signal: AbortSignal.any([signal, taken.signal]) },
  );
  shared.dispatchEvent(new Event(PORT_WANTED));
}
