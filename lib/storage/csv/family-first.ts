/** Scripts whose family names come first: Japanese, Chinese, Korean. */
export const FAMILY_FIRST = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** "Name, Vorname", "Apellidos y nombre": names under such a title have the family name first. */
const TITLE =
  /^(?:name|nachname|nom|(?:last|family|sur) ?name|last|apellidos?|cognome|sobrenome)[\s,/]+(?:[ye]\s)?(?:vorname|pr[eé]nom|first|given|nombre|nome)/i;

/** Whether names under a title have the family name first. */
export const isFamilyFirstTitle = (title: string): boolean => TITLE.test(title.trim());
