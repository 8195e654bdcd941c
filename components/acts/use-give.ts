import { useRef } from 'react';
import { gapsIn } from '@/lib/domain/compose/gaps';
import { fillMergeFields, hasConditions, type MergeValues } from '@/lib/domain/compose/merge-fields';
import { textToInsert } from '@/lib/domain/compose/value-item';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { RowNudge } from '../nudge-row/row-nudge';
import { usePorts } from '../ports/ports-context';
import type { Acts } from './use-acts';

export interface Give {
  /** Copies what a touch should give, filled in for its reader. */
  copy(nudge: RowNudge): Promise<void>;
  /** Ids of the items copied for a touch, which is done with it. */
  gaveWith(nudge: Pick<Nudge, 'enrollmentId' | 'stepIndex'>): string | null;
}

const stepOf = ({ enrollmentId, stepIndex }: Pick<Nudge, 'enrollmentId' | 'stepIndex'>) =>
  `${enrollmentId}#${stepIndex}`;

/** Gives by the clipboard: what was copied for a touch is what the log names when the touch is done. */
export function useGive(acts: Pick<Acts, 'say' | 'fail'>): Give {
  const { t } = useTranslation('common');
  const { reads, conditions } = usePorts();
  const copied = useRef(new Map<string, string>());
  const fill = async (text: string, reader: MergeValues) =>
    hasConditions(text) ? (await conditions()).fillConditions(text, reader) : fillMergeFields(text, reader);
  const problem = (message: string) => acts.say({ message, tone: 'problem', batch: null });

  return {
    copy: async (nudge) => {
      const { offer } = nudge;
      if (!offer) return;
      // At once: the touch may be done before the clipboard has answered.
      copied.current.set(stepOf(nudge), offer.itemId);
      try {
        const item = (await reads.valueItems()).find(
          ({ id, archivedAt }) => id === offer.itemId && archivedAt === null,
        );
        if (!item) {
          copied.current.delete(stepOf(nudge));
          return problem(t('offer.gone'));
        }
        const text = await fill(textToInsert(item) || item.title, {
          ...{ name: nudge.name, company: nudge.company, title: nudge.details.title },
        });
        await navigator.clipboard.writeText(text);
        const gaps = gapsIn(text);
        const missing = gaps.length > 0 ? t('offer.missing', { gaps: gaps.join(', ') }) : '';
        const message = [t('offer.copied', { title: item.title }), missing].filter(Boolean).join('. ');
        acts.say({ message, tone: 'plain', batch: null });
      } catch (error) {
        copied.current.delete(stepOf(nudge));
        if (error instanceof DOMException) problem(t('offer.notCopied'));
        else acts.fail(error);
      }
    },
    gaveWith: (nudge) => copied.current.get(stepOf(nudge)) ?? null,
  };
}
