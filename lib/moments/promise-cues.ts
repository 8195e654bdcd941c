import type { PromiseKind } from '@/lib/domain/schedule/promise-kind';

/** Folded, several divided by `|`. */
export type Cues = Record<PromiseKind, string>;

/**
 * What comes before (or, in Japanese and with "wieder", after) a day that somebody names, by language and kind. Literal and
 * short on purpose.
 */
export const CUES_BEFORE: Record<string, Cues> = {
  en: {
    back: 'back in the office on|back in the office|back on|be back|back from leave on|return on|returning on|away until|out until|on leave until|on holiday until|on vacation until',
    after: 'not before|not until|after|once we are past',
    again:
      'try me again|try me|try again|reach out again|reach out|get back to me|get in touch|come back to me|circle back|follow up|call me|ping me|write me|email me|contact me|ask me again|revisit this|revisit|talk again|speak again|talk|check back|check in',
  },
  de: {
    back: 'wieder da ab|wieder im buro ab|zuruck am|wieder da am|wieder im buro am|abwesend bis|im urlaub bis|bin ab|bin am|erst wieder ab|zuruck ab',
    after: 'nicht vor|erst nach|erst ab|nach|fruhestens',
    again:
      'melden sie sich|melde dich|fragen sie|frag|schreiben sie mir|schreib mir|rufen sie mich|ruf mich|sprechen wir|lassen sie uns|versuchen sie es|versuch es|kommen sie|gern|gerne',
  },
  fr: {
    back: 'de retour le|de retour|absent jusqu au|absente jusqu au|en conges jusqu au|serai la le|reviens le',
    after: 'pas avant|apres',
    again:
      'recontactez moi|relancez moi|recontacte moi|relance moi|rappelez moi|rappelle moi|contactez moi|revenez vers moi|reviens vers moi|ecrivez moi|reparlons en|reparlons|parlons en',
  },
  es: {
    back: 'de vuelta el|vuelvo el|regreso el|fuera hasta el|de vacaciones hasta el|estare de vuelta|ausente hasta el',
    after: 'no antes de|despues de|despues del|tras',
    again:
      'escribeme|escribame|llamame|llameme|contactame|contacteme|hablemos|hablamos|vuelve a escribirme|vuelva a escribirme|retomamos|retomemos|preguntame|intentalo',
  },
  pt: {
    back: 'de volta em|de volta no dia|volto em|volto no dia|retorno em|retorno no dia|fora ate|de ferias ate|ausente ate',
    after: 'nao antes de|depois de|depois do|apos',
    again:
      'me escreva|escreva me|me ligue|ligue me|me procure|me chame|fale comigo|falamos|vamos falar|conversamos|retomamos|me contate|tente',
  },
  ja: { back: '', after: '', again: '' },
};

/** After the day. */
export const CUES_BEHIND: Record<string, Cues> = {
  de: { back: 'wieder im buro|wieder da|zuruck', after: '', again: 'wieder|noch einmal|nochmal' },
  ja: {
    back: 'に戻|から戻|に復帰|まで不在|まで休|に出社',
    after: '以降|過ぎ|の後|後に',
    again: 'にご連絡|に連絡|にまた|にもう一度|ごろにまた|頃にまた|にお電話|に再度|にお願い',
  },
};
