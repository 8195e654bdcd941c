/**
 * Phrases that give the reader nothing ("just checking in"), by language. Matched on lower-case text with single
 * spaces. Without apostrophes, because mail uses several characters for them. Plain strings rather than expressions, so
 * that matching takes linear time.
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

/**
 * Longest text, in characters, that counts as an empty bump. Longer mail is taken to say more than its opening line.
 */
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
