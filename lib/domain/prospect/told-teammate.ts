import * as z from 'zod/mini';
import { LocalDate } from '../time/local-date';

/** Whom of the rep’s teammates somebody asked for no more mail, and on which day in UTC. */
export const ToldTeammate = z.object({ teammate: z.string().check(z.maxLength(100)), day: LocalDate });
/** Whom of the rep’s teammates somebody asked for no more mail, and on which day in UTC. */
export type ToldTeammate = z.infer<typeof ToldTeammate>;
