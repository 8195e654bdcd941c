import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { sessionValues } from '@/lib/platform/storage-area';
import { type About, diagnostics } from '@/lib/services/health/diagnostics';
import { HEALTH_KEY } from '@/lib/services/health/health';
import { type HealthReport, readHealth } from '@/lib/services/health/judge';
import type { NextTouchDatabase } from '@/lib/storage/database';

/** What the health page asks. */
export function healthReads(db: NextTouchDatabase) {
  return {
    /** As the background last kept it. */
    healthReport: async (): Promise<HealthReport> => readHealth(await sessionValues.get(HEALTH_KEY)),
    /** For a bug report: holds no address, name or subject. */
    diagnostics: (told: { health: HealthReport; settings: Settings; now: Now; about: About }) => diagnostics(db, told),
  };
}

export type { HealthReport } from '@/lib/services/health/judge';
