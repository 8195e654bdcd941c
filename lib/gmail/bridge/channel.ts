/**
 * The private port from the page's world to the isolated one. `window.postMessage` would be heard by the page's own scripts;
 * an event with a port, dispatched synchronously before any page script runs, is not.
 *
 * After an update of the extension the new isolated script has no port and asks for one, by an event that page scripts can
 * hear and imitate by then. What a page script gains: the reports about traffic which it can watch itself anyway. What it
 * cannot gain: anything the extension knows (nothing but an empty greeting ever goes into the page's world). And what it
 * reports in our name is worth no more than before: the background must have seen the request itself.
 */

/** Dispatched by the tap on `document`, with the port. */
export const PORT_OFFERED = 'next-touch:port';
/** Dispatched by an isolated script on `document`: a tap that is there answers at once by offering a port. */
export const PORT_WANTED = 'next-touch:port-wanted';
/** Dispatched, cancelable, by a tap that starts: one that is there already cancels it, and the new one leaves. */
const TAP_STARTING = 'next-touch:tap-starting';

/** The place both worlds share. `document` in the product. */
export type Meeting = Pick<EventTarget, 'addEventListener' | 'removeEventListener' | 'dispatchEvent'>;

/** Ports a tap keeps: the last ones asked for, so that asking again and again holds no memory. */
const MAX_PORTS = 4;

/**
 * The tap's side. Posts go to every port still held: the reader before an update does not take the stream from the one after.
 * Returns null where another tap watches this page already.
 *
 * @param onWanted a reader has asked for a port after the start
 */
export function offerPorts(meeting: Meeting, onWanted: () => void = () => {}): { post(message: unknown): void } | null {
  if (!meeting.dispatchEvent(new Event(TAP_STARTING, { cancelable: true }))) return null;
  meeting.addEventListener(TAP_STARTING, (event) => event.preventDefault());
  const ports: MessagePort[] = [];
  const offer = () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    for (const old of ports.splice(0, Math.max(0, ports.length - MAX_PORTS))) old.close();
    meeting.dispatchEvent(new MessageEvent(PORT_OFFERED, { ports: [port2] }));
  };
  meeting.addEventListener(PORT_WANTED, () => {
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
  meeting: Meeting,
  signal: AbortSignal,
  onMessage: (data: unknown, atMs: number) => void,
): void {
  const taken = new AbortController();
  meeting.addEventListener(
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
  meeting.dispatchEvent(new Event(PORT_WANTED));
}
