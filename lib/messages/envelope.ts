import type { ServiceFailure, Services } from './contract';

/** What travels from a context to the background: one call of one method of one service. */
export interface Call {
  kind: 'next-touch:call';
  service: keyof Services;
  method: string;
  args: unknown[];
}

/** What comes back. `value` is null for methods that return nothing: JSON knows no undefined. */
export type Answer = { ok: true; value: unknown } | { ok: false; failure: ServiceFailure };
