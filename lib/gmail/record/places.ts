/** How Gmail's page is built at the places we look for: tags, attribute names and counts, never a value or a text. */
import * as selectors from '../page/selectors';

/** One place as found. */
export interface RecordedPlace {
  name: string;
  candidates: { count: number; tag: string; attributes: string[]; parents: string[] }[];
}

const PARENTS = 6;

const tagOf = (element: Element) => element.localName.slice(0, 40);

function describe(element: Element | null) {
  const parents: string[] = [];
  for (let up = element?.parentElement; up && parents.length < PARENTS; up = up.parentElement) parents.push(tagOf(up));
  return {
    tag: element ? tagOf(element) : '',
    attributes: element ? element.getAttributeNames().slice(0, 50).sort() : [],
    parents,
  };
}

/** Every place with how often each of its candidates is there, and the first of them. */
export function recordPlaces(page: Document): RecordedPlace[] {
  return Object.values(selectors).map(({ name, candidates }) => ({
    name,
    candidates: candidates.map((css) => {
      const found = page.querySelectorAll(css);
      return { count: found.length, ...describe(found[0] ?? null) };
    }),
  }));
}
