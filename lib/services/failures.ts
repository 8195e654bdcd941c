import type { ServiceFailure } from '@/lib/messages/contract';
import { isOutage } from '@/lib/storage/errors';
import { UnknownCadence } from './cadences/setup-service';
import { InvalidSettings } from './settings/settings-door';
import { UnknownValueItem } from './value-items/value-item-service';

/** What an error means to the caller of a service; null = unforeseen, told as `unknown`. */
export function describeFailure(error: unknown): ServiceFailure | null {
  if (error instanceof UnknownCadence) return { code: 'invalid-input', message: `Unknown cadence ${error.message}` };
  if (error instanceof InvalidSettings) return { code: 'invalid-input', message: error.message };
  if (error instanceof UnknownValueItem) return { code: 'invalid-input', message: `Unknown item ${error.message}` };
  if (!isOutage(error)) return null;
  const code = error.code === 'quota-exceeded' ? 'quota-exceeded' : 'database-unavailable';
  return { code, message: error.message };
}
