/**
 * Phrases that give the reader nothing, by language: "just checking in" and its kin. Matched on text made plain (lower
 * case, one kind of space); none has an apostrophe, of which there are several kinds. Short and literal on purpose: each
 * can be read, and none can run away.
 */
const EMPTY_BUMPS: Record<'en' | 'de' | 'es' | 'fr' | 'pt' | 'ja', readonly string[]> = {
  en: [
    'just checking in',
    'just following up',
    'just wanted to follow up',
    'just wanted to check',
    'touching base',
    'touch base',
    'circling back',
    'circle back',
    'bumping this',
    'bump this',
    'any update on this',
    'did you get a chance',
    'have you had a chance',
    'in case you missed',
  ],
  de: [
    'wollte nur kurz nachfragen',
    'wollte nur nachfragen',
    'wollte mal nachfragen',
    'wollte noch einmal nachfragen',
    'nur kurz nachhaken',
    'wollte kurz nachhaken',
    'gibt es schon neuigkeiten',
    'nach oben holen',
  ],
  es: [
    'solo quería dar seguimiento',
    'solo quería saber si',
    'solo quería preguntar si',
    'solo para saber si',
    'retomo este correo',
    '¿alguna novedad',
    'hay alguna novedad',
  ],
  fr: [
    'je me permets de vous relancer',
    'je me permets de te relancer',
    'je reviens vers vous',
    'je reviens vers toi',
    'petite relance',
    'simple relance',
    'je voulais juste savoir',
  ],
  pt: [
    'só queria saber se',
    'só para saber se',
    'só passando para',
    'passando para saber',
    'alguma novidade',
    'retomando este e-mail',
    'retomando esse e-mail',
  ],
  ja: [
    'その後いかがでしょうか',
    'その後いかがですか',
    'ご確認いただけましたでしょうか',
    '念のため再送',
    'リマインドです',
  ],
};

/** Longer than this (characters) a mail says something beside its opening line. */
const LONGEST = 700;

/** The phrase that makes this text an empty bump, or null. */
export function emptyBump(text: string): string | null {
  if (text.length > LONGEST) return null;
  const plain = text.toLowerCase().replace(/\s+/g, ' ');
  return (
    Object.values(EMPTY_BUMPS)
      .flat()
      .find((phrase) => plain.includes(phrase)) ?? null
  );
}
