/** What else has a last day: offers, papers, registrations. */
export const DEADLINE =
  /(?<!\p{L})(?:offer|price|valid|deadline|regist|tender|appl|submi|payment|invoice|sale|discount|angebot|gultig|frist|anmeld|bewerb|offre|valable|inscri|delai|oferta|valid|plazo|prazo|scadenz|iscriz|geldig|aanmeld|wazn|termin|срок|действ)|締切|期限|有効|截止|有效|마감|유효/u;

/** What else happens on a day: deadlines, fairs, and what was written or sent on it. */
export const NO_RETURN = new RegExp(
  `${DEADLINE.source}|(?<!\\p{L})(?:fair|expo|webinar|event|stand|booth|meet us|visit us|join us|messe|salon|feria|feira|fiera|beurs|targi|veletrh|fuar|выставк|besuch|invit|your (?:e-?mail|mail|message) of|ihre (?:e-?mail|mail|nachricht) vom|votre (?:mail|message) du)|展示会|展会|전시회`,
  'u',
);
