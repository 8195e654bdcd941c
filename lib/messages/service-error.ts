import type { ServiceFailure } from './contract';

/**
 * A call that was not carried out. `disconnected`: the background could not be reached, or this script outlived its
 * extension (an update while the tab was open); nothing is known about whether it ran.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';

  constructor(
    readonly code: ServiceFailure['code'] | 'disconnected',
    message: string,
  ) {
    super(message);
  }
}
