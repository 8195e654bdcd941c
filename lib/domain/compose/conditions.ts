import { Liquid, type LiquidError } from 'liquidjs';
import { gapText, MERGE_FIELDS, type MergeValues, mergeFieldValues, replaceFields } from './merge-fields';

/**
 * Texts with conditions, in Liquid: `{% if company %}…{% else %}…{% endif %}`. LiquidJS makes no code of a text and is held
 * to limits, for a backup from elsewhere may bring any. 40 kB gzip: loaded where such a text is filled, and nowhere else.
 */

/** Letters a text may be made of, ms it may take, and units of memory (LiquidJS counts letters and list entries). */
const LIMITS = { parseLimit: 20_000, renderLimit: 200, memoryLimit: 200_000 };
/** What would read other texts: there are none. */
const NO_FILES = ['include', 'render', 'layout', 'block'];

const engine = new Liquid({ ...LIMITS, templates: {}, ownPropertyOnly: true, jsTruthy: true, cache: false });
for (const tag of NO_FILES) delete engine.tags[tag];

/** Fields of no value stay in sight, as in texts without conditions; a condition takes them as missing. */
function prepared(text: string): string {
  return replaceFields(text, (field) => `{{ ${field} | default: "${gapText(field)}" }}`);
}

/** The text for its reader. Throws where {@link conditionProblem} finds something. */
export function fillConditions(text: string, reader: MergeValues): string {
  // Lines that hold conditions only would leave empty ones.
  const lines = text.replace(/^[ \t]*(\{%[^%\n]{0,200}%\})[ \t]*\n/gm, '$1');
  return String(engine.parseAndRenderSync(prepared(lines), mergeFieldValues(reader)));
}

/** What is wrong with the conditions of a text, in the library's words; null when they can be read. */
export function conditionProblem(text: string): string | null {
  try {
    const known: readonly string[] = MERGE_FIELDS;
    const template = engine.parse(prepared(text));
    const [unknown] = engine.globalVariablesSync(template).filter((name) => !known.includes(name));
    return unknown === undefined ? null : `{{${unknown}}}`;
  } catch (error) {
    return (error as LiquidError).message;
  }
}
