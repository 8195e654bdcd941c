import { fillMergeFields, hasConditions, type MergeValues } from '@/lib/domain/compose/merge-fields';
import type { GmailService } from '@/lib/messages/contract';

/** Fills texts with conditions. Its library is a script of its own, brought into a tab when the first such text is. */
export type FillConditions = (text: string, reader: MergeValues) => string;

interface SharedScope {
  nextTouchFillConditions?: FillConditions;
}

/** All our scripts of a tab share this scope, which Gmail's page cannot reach. */
const scope = globalThis as SharedScope;

/** Called by the script that was brought. */
export function offerFillConditions(fill: FillConditions): void {
  scope.nextTouchFillConditions = fill;
}

/** A text for its reader. Conditions that cannot be read stay in sight, as do fields that are not known. */
export async function fillText(
  gmail: Pick<GmailService, 'bringConditions'>,
  text: string,
  reader: MergeValues,
): Promise<string> {
  if (!hasConditions(text)) return fillMergeFields(text, reader);
  try {
    if (!scope.nextTouchFillConditions) await gmail.bringConditions();
    return scope.nextTouchFillConditions?.(text, reader) ?? fillMergeFields(text, reader);
  } catch {
    return fillMergeFields(text, reader);
  }
}
