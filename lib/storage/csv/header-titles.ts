import { foldTitle } from './fold-title';
import { KNOWN_TITLES, type TitleField } from './known-titles';
import { isOwnerTitle } from './title-traits';

/** How sure a title is of its field: `exact` before `likely` where two columns want the same one. */
export interface TitleMatch {
  field: TitleField;
  exact: boolean;
}

const BY_TITLE = new Map<string, TitleField>(
  Object.entries(KNOWN_TITLES).flatMap(([field, titles]) =>
    titles.split('|').map((title) => [foldTitle(title), field as TitleField] as const),
  ),
);
/** "MOBILEPHONE", "Firstname": the names of interfaces have no blanks. */
const BY_GLUED_TITLE = new Map([...BY_TITLE].map(([title, field]) => [title.replaceAll(' ', ''), field]));

/** Titles that name an address but are about something else: its status, a date, its owner. */
const NOT_AN_ADDRESS =
  /\b(name|angezeigter|status|opt|optin|optout|source|domain|type|typ|label|display|bounced?|bounce|verified|verification|date|count|confidence|catch|sent|opened|clicked|replied|subject|template|last|lists?|id|ids|unsubscribed?|quality|score|provider|permission|subscription|invalid|valid|frequency|signature|preference|anzeigename)\b/;
/** Titles of the reading of a name (furigana), which is no name. */
const READING = /フリガナ|ふりがな|カナ|よみ|\b(yomi|phonetic|furigana|kana)\b/;
/** Whom a row is about, before what it tells of them. */
const WHO =
  /^(?:(?:secondary|second|2nd|alternate|backup)(?= (?:contact|person)\b)|record|人物|連絡先|コンタクト|取引先責任者|contact|lead|person|prospect|customer|client|primary|main|(?:and )?(?:(?:what i?s|please enter|enter) )?your|my|(?:und )?(?:wie (?:lautet|ist) )?(?:ihre?|deine?)|(?:et )?(?:quel(?:le)? est )?(?:votre|ton)|(?:y )?(?:cual es )?(?:su|tu)|(?:e )?(?:qual e )?(?:[oa] )?(?:seu|sua)|persona|personne|pessoa|attendee|invitee|registrant|participant|guest|subscriber|recipient|buyer|member|sales|kontakt|kunden?|teilnehmer|contacto|cliente|contato|participante|participant|client|invite)s? (?:\d )?/;
/** "Associated Company (Primary)", "Primäres zugeordnetes Unternehmen", "Entreprise associée", "Sales account name". */
const COMPANY_LINK =
  /\b(associated|verwandtes|zugeordnetes|zugeordnete|zugehoriges|verknupftes|associee|asociada|associada|primary|current|related)\b.*\b(company|account|organi[sz]ation|unternehmen|firma|entreprise|societe|empresa)\b|\b(company|account|organi[sz]ation|unternehmen|firma|entreprise|societe|empresa)\b.*\b(associee|asociada|associada|primary|principale?)\b|\b(company|account|organi[sz]ation|business|firm)s? ?(?:names?|records?)$|\b(company|organi[sz]ation)$|^(konto|account)name$|^(what|which|in welche[mr]|welche[sr]?|dans quelle|quelle|en que|em que|em qual) (company|organi[sz]ation|unternehmen|firma|entreprise|societe|empresa)\b|関連.*(会社|企業)/;
/** "Comments or questions", "Weitere Bemerkungen"; not "Notes last updated". */
const REMARKS =
  /^(?:(?:any|other|additional|further|general|internal|sonstige|weitere|allgemeine|interne|autres|otr[ao]s|outr[ao]s|altre) )?(?:comments?|notes?|remarks?|bemerkungen|anmerkungen|notizen|kommentare|commentaires|remarques|comentarios|observaciones|observacoes|note)(?: (?:or|and|oder|und|et|ou|y|o|e) \p{L}+)?$/u;
const OF_COMPANY =
  /\b(company|account|organi[sz]ation|corporate|firmen|entreprise|societe|empresa)\b.*\b(linkedin|phone|telefon|telephone|tel|telefono|telefone|address|description|id|ids|domain|url|website|city|state|country|keywords?)\b/;

/** "Company / Account", "Name (required)", "E-Mail: work": each part as a title of its own. */
function alternatives(cell: string): string[] {
  const parts = cell.slice(0, 100).split(/[/|([（【:：*・]+/);
  return parts.length > 1 ? parts.map(foldTitle).filter((part) => part !== '') : [];
}

/** Whom a title says its column is about: "buyer " for "Buyer Email"; empty where it says nobody. */
export function whoOf(cell: string): string {
  return WHO.exec(foldTitle(cell))?.[0] ?? '';
}

/** A title, folded, without whom it says its column is about. */
export function withoutWhom(cell: string): string {
  return foldTitle(cell).replace(WHO, '');
}

/** "Work phones"; several names ("Members") are of other people. */
function ofSeveral(title: string): TitleField | undefined {
  const field = title.endsWith('s') ? BY_TITLE.get(title.slice(0, -1)) : undefined;
  return field === 'name' ? undefined : field;
}

/** "Contact : Work" → "Work". */
function withoutWho(cell: string): string {
  const [prefix = ''] = /^[^:]{1,40}:(?=\s*\S)/.exec(cell) ?? [];
  return `${foldTitle(prefix)} `.replace(WHO, '') === '' ? cell.slice(prefix.length) : cell;
}

/** "Nom du contact", "Nome azienda", "Employer name" → whom or what the name is of. */
const NAME_OF =
  /^(?:nom|nombre|nome|name|naam|namn|nazwa|nazev) (?:(?:de|du|des|la|l|del|della|dell|do|da|der|van|pa) )*(?=\p{L})|(?<=\p{L}) name$/u;
/** "Position im Unternehmen", "Fonction dans l’entreprise". */
const IN_COMPANY =
  / (?:im|in der|in the|at|at the|dans l|dans la|en la|na|in) (?:unternehmen|firma|company|organi[sz]ation|entreprise|societe|empresa|azienda)$/;

/** "Deal - Contact person", "Opportunity: Primary Contact": what a sale is with. "Deal - Name" is the sale's own. */
const OF_DEAL = /^(?:deal|opportunity|affaire|trato|negocio|取引) (?:primary )?(?!(?:name|nom|nombre|nome|名前|名)$)/;

/** A title without the words around what it asks for; of these only names of people and companies, and positions. */
function withoutFrame(title: string): TitleField | undefined {
  const named = BY_TITLE.get(title.replace(NAME_OF, '')) ?? BY_TITLE.get(title.replace(OF_DEAL, ''));
  if (named === 'name' || named === 'company') return named;
  const position = BY_TITLE.get(title.replace(IN_COMPANY, ''));
  return position === 'title' ? position : undefined;
}

/** "person.name.givenName", a path in the data of a person → "givenName". */
function endOfPath(cell: string): string {
  const [, whose = '', last = ''] = /^(\w+)\.(?:\w+\.)*(\w+)$/.exec(cell.trim()) ?? [];
  return `${foldTitle(whose)} `.replace(WHO, '') === '' ? foldTitle(last) : '';
}

/** What a title says the column is; null where it is not known. */
export function fieldOfTitle(text: string): TitleMatch | null {
  const cell = withoutWho(text);
  const title = foldTitle(cell);
  if (title === '' || (isOwnerTitle(title) && !/^担当者/.test(title))) return null;
  if (READING.test(title)) return null;
  const exact = BY_TITLE.get(title) ?? BY_GLUED_TITLE.get(title.replaceAll(' ', ''));
  if (exact) return { field: exact, exact: true };
  if (OF_COMPANY.test(title)) return null;
  // Copies of one title are numbered: "Phone 2", "Email (3)".
  const known = [title, endOfPath(cell), ...alternatives(cell)]
    .map((each) => each.replace(/ ?\b\d{1,2}$/, '').replace(WHO, ''))
    .map((each) => BY_TITLE.get(each) ?? ofSeveral(each) ?? withoutFrame(each))
    .find((field) => field !== undefined && (field !== 'address' || !NOT_AN_ADDRESS.test(title)));
  if (known) return { field: known, exact: false };
  if (COMPANY_LINK.test(title)) return { field: 'company', exact: false };
  const isAddress =
    /\be ?mails?\b|\bcourriels?\b|\bcorreos?\b|メール|邮箱|이메일/.test(title) && !NOT_AN_ADDRESS.test(title);
  if (isAddress) return { field: 'address', exact: false };
  if (/\blinked ?in\b/.test(title)) return { field: 'linkedIn', exact: false };
  if (
    /\b(phone|tel|mobile|telefon|telephone|telefono|telefone|celular|portable|handy|movil|telemovel|cellulare)\b|телефон|電話|电话|전화/.test(
      title,
    ) &&
    !/\b(type|typ|label|country|extension|status)\b/.test(title)
  )
    return { field: 'phone', exact: false };
  return REMARKS.test(title) ? { field: 'notes', exact: false } : null;
}
