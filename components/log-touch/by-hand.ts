import type { LocalDateTime } from '@/lib/domain/time/time';
import type { LoggedTouch } from './log-dialog';

/** Somebody the rep may log a touch for. */
export interface KnownPerson {
  prospectId: string;
  name: string;
  address: string;
  mailbox: string;
  /** The enrollment whose next step the touch could do; null when no step is open. */
  stepOf: string | null;
  /** In a cadence that is not finished. */
  isEnrolled: boolean;
}

/** Somebody the log does not know yet. */
export interface NewPerson {
  address: string;
  name: string;
  mailbox: string;
}

/** A touch logged by hand, whoever it is for. */
export interface TouchByHand extends LoggedTouch {
  who: KnownPerson | NewPerson;
  /** Null = just now. */
  local: LocalDateTime | null;
  /** The cadence to start with this touch; null for none. */
  enrollIn: string | null;
}

/** An address as typed, canonical; null when it is none. */
export function typedAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@.<>"]+$/.test(address) && address.length <= 320 ? address : null;
}
