import type { Channel } from '../cadence/cadence';
import { languagesIn, languagesOfTags } from './item-language';
import { hasWords } from './item-tags';
import type { ValueItem, ValueStage } from './value-item';

/** An item as it is weighed for a touch; in the rep's order where nothing else decides. */
export type OfferedItem = Pick<ValueItem, 'id' | 'kind' | 'title' | 'tags' | 'stage'>;

/** A touch to do, and what is known of whom it is for. */
export interface Occasion {
  channel: Channel;
  /** 0-based place of the step, and how many there are. */
  stepIndex: number;
  stepCount: number;
  /** The step's own words: what it should give. */
  step: string;
  /** The rep's notes on the person. A language they name is one that the person speaks. */
  notes: string;
  /** What else the log says of the person: title, company, subjects. */
  known: readonly string[];
  /** Items that this person, or anybody else at their company, was given. */
  given: ReadonlySet<string>;
  /** To whom what was not given is new: the company, or the person where there is none. */
  who: string;
}

/** Why an item was chosen, in the order of weight. */
export interface OfferReason {
  /** Its title stands in the step's words. */
  isNamed: boolean;
  /** Its tags that stand in the step's words or in what is known of the person. */
  matches: string[];
  /** It is meant for this part of a cadence. */
  stage: ValueStage | null;
}

/** What to give with a touch. */
export interface Offer extends OfferReason {
  itemId: string;
  title: string;
  /** To whom it is new. */
  newFor: string;
}

/** What a list knows of what a touch should give: the step's own words in the rep's language, and the best item. */
export interface Giving {
  gives?: string;
  offer?: Offer;
}

/** Weights: that the step names it outweighs any tags, the step's words what else is known. */
const NAMED = 1_000;
const IN_STEP = 10;
const KNOWN = 4;
const STAGE = 2;

/** The part of a cadence a step is in: the last one closes, the first half of the others is early. */
export function stageOfStep(stepIndex: number, stepCount: number): ValueStage {
  if (stepIndex >= stepCount - 1) return 'closing';
  return stepIndex * 2 < stepCount ? 'early' : 'late';
}

/**
 * The best item that neither the person nor their company was given: the most points by its tags and its part of the cadence,
 * then the first in the rep's order. Null where all was given, or is in a language the person is not known to speak.
 */
export function bestOffer(items: readonly OfferedItem[], occasion: Occasion): Offer | null {
  const stage = stageOfStep(occasion.stepIndex, occasion.stepCount);
  let spoken: ReadonlySet<string> | null = null;
  const isForeign = ({ tags }: OfferedItem) => {
    const own = languagesOfTags(tags);
    if (own.length === 0) return false;
    spoken ??= languagesIn(occasion.notes);
    return spoken.size > 0 && !own.some((language) => spoken?.has(language));
  };
  let best: { offer: Offer; points: number } | null = null;
  for (const item of items) {
    if (!fits(item, occasion, stage) || isForeign(item)) continue;
    const { points, ...reason } = weigh(item, occasion);
    if (best === null || points > best.points)
      best = { offer: { itemId: item.id, title: item.title, newFor: occasion.who, ...reason }, points };
  }
  return best?.offer ?? null;
}

/** A template is written for mail and messages: it is nothing to say on the phone. */
function fits({ id, kind, stage }: OfferedItem, { channel, given }: Occasion, at: ValueStage): boolean {
  const isText = channel === 'email' || channel === 'message' || channel === 'linkedin';
  return !given.has(id) && (kind !== 'template' || isText) && (stage === null || stage === at);
}

function weigh(
  { title, tags, stage }: OfferedItem,
  { step, notes, known }: Occasion,
): OfferReason & { points: number } {
  const isNamed = hasWords(step, title);
  const inStep = tags.filter((tag) => hasWords(step, tag));
  const inKnown = tags.filter((tag) => !inStep.includes(tag) && [notes, ...known].some((text) => hasWords(text, tag)));
  const points =
    (isNamed ? NAMED : 0) + inStep.length * IN_STEP + inKnown.length * KNOWN + (stage === null ? 0 : STAGE);
  return { isNamed, matches: [...inStep, ...inKnown], stage, points };
}
