/** Forms of address and degrees that stand before a name. */
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|ing|herr|frau|mme|mlle|sr|sra|srta|dott|dra)\.?$/i;

/** Whether a word is a form of address ("Dr.", "Frau"), not a name. */
export const isHonorific = (word: string): boolean => HONORIFIC.test(word);

/** A family name: one word, with what may stand before it ("van der Berg"). */
const FAMILY =
  /^(?:(?:van|von|vom|zu|zur|der|den|dem|de|del|della|di|da|dos|das|do|du|la|le|el|al|bin|ben|ter|ten|af|st\.?) ){0,3}[\p{L}'’-]+$/iu;
/** One given name, and initials. Two words may be a person behind their company: "Acme, Ann Lee". */
const GIVEN = /^[\p{L}'’.-]+(?: \p{L}\.?){0,2}$/u;
/** What else stands behind a comma: degrees, generations, forms of companies. */
const SUFFIX =
  /^(?:jr|sr|esq|ii|iii|iv|ph\.?d|m\.?d|mba|msc|bsc|ma|ba|dds|jd|cpa|cfa|inc|ltd|llc|llp|plc|co|corp|gmbh|ag|kg|se|sa|sas|sarl|sl|srl|spa|bv|nv|oy|ab|as|aps)\b/i;

/** "Lee, Ann" → "Ann Lee"; any other name as it is. */
export function inSpokenOrder(name: string): string {
  const [family = '', given = '', more] = name.split(/,\s*/);
  if (more !== undefined || !FAMILY.test(family) || !GIVEN.test(given) || SUFFIX.test(given)) return name;
  // "Lind, CFO" has capitals alone where the family name has not.
  const isInitials = /^\p{Lu}{2,}$/u.test(given) && !/^\p{Lu}+$/u.test(family);
  return isInitials ? name : `${given} ${family}`;
}

/** A name that is known to begin with the family name: "García López, Ana", "DUPONT Jean". Without either sign as it is. */
export function familyLast(name: string): string {
  const [, family, given] =
    /^([^,]+),\s*([^,]+)$/.exec(name) ?? /^((?:\p{Lu}{2,}[ -])+)(\p{Lu}\p{Ll}.*)$/u.exec(name) ?? [];
  return family && given ? `${given} ${family.trim()}` : name;
}

/** The name to greet with: the first that is no form of address; the whole where only a family name follows one. */
export function givenName(name: string): string {
  const words = inSpokenOrder(name.trim()).split(/\s+/);
  const names = words.slice(words.findIndex((word) => !isHonorific(word)));
  return names.length === 1 ? words.join(' ') : (names[0] ?? '');
}
