import type { CsvField } from './table';

/** How sure a title is of its field: `exact` before `likely` where two columns want the same one. */
export interface TitleMatch {
  field: CsvField | 'nameOrFirst' | 'nameOrLast';
  exact: boolean;
}

/**
 * Titles as LinkedIn, Google, Outlook, HubSpot, Salesforce, Apollo, Pipedrive, Mailchimp, Zoho and people write them, folded by
 * `foldTitle`. Languages: en de fr es pt ja, and it nl pl cs sv tr ru zh ko where a browser's region may bring them.
 */
const TITLES: Record<TitleMatch['field'], string> = {
  address:
    'email|e mail|emails|e mails|mail|email address|e mail address|email addresses|e mail addresses|address email|work email|business email|primary email|personal email|' +
    'home email|other email|company email|contact email|customer email|client email|lead email|prospect email|recipient email|recipient|secondary email|second email|alternate email|alternative email|tertiary email|additional email|' +
    'additional email addresses|email 1|email 2|email 3|e mail 1|e mail 2|e mail 3|email address 1|email address 2|email address 3|e mail address 2|e mail address 3|e mail 1 value|e mail 2 value|e mail 3 value|e mail 4 value|' +
    'email 1 value|email 2 value|email 3 value|e mail 2 address|e mail 3 address|email 2 address|email 3 address|person email|person email work|person email home|person email other|email work|email home|email other|contact e mail|customer e mail|' +
    'emailaddress|e mailadresse|e mail adresse|emailadresse|mailadresse|e mail adressen|e mail 2 adresse|e mail 3 adresse|e mail geschaftlich|e mail privat|geschaftliche e mail|' +
    'courriel|adresse e mail|adresse email|adresse mail|adresse de messagerie|adresse de messagerie 2|adresse courriel|adresse electronique|mel|email professionnel|e mail professionnel|' +
    'correo|correo electronico|correos|direccion de correo|direccion de correo electronico|direccion de correo electronico 2|direccion email|correo electronico 2|correo de trabajo|correo e|' +
    'endereco de e mail|endereco de email|endereco de e mail 2|endereco eletronico|correio eletronico|email corporativo|e mail corporativo|email comercial|e mail do trabalho|' +
    'メール|メールアドレス|eメール|eメールアドレス|電子メール|電子メールアドレス|電子メール アドレス|電子メール 2 アドレス|電子メール2アドレス|メールアドレス2|メール アドレス|アドレス|' +
    'indirizzo email|indirizzo e mail|indirizzo di posta elettronica|mail pro|adres mailowy|e mailcim|posta elettronica|e mailadres|mailadres|adres e mail|adres email|poczta|e mailova adresa|emailova adresa|e postadress|epost|e post|mejl|eposta|e posta|e posta adresi|' +
    'электронная почта|почта|эл почта|адрес электронной почты|邮箱|电子邮件|邮件|邮箱地址|電子郵件|信箱|이메일|메일|이메일 주소|sahkoposti|sahkopostiosoite|電子郵件地址|address|addresses|adresse|adressen|adresses|direccion|direcciones|endereco|enderecos',
  firstName:
    'first name|firstname|first|given name|nombre de pila|givenname|forename|fname|middle name|additional name|vorname|vornamen|zweiter vorname|weitere vornamen|fornavn|etunimi|prenume|keresztnev|ονομα|rufname|prenom|prenoms|deuxieme prenom|primer nombre|segundo nombre|' +
    'primeiro nome|nome proprio|imie|jmeno|krestni jmeno|fornamn|voornaam|ad|adi|имя|person first name|contact first name|lead first name|givenname|下の名前|primo nome|christian name',
  lastName:
    'last name|lastname|last|second last name|second surname|segundo apellido|apellido paterno|apellido materno|paterno|materno|tussenvoegsel|tussenvoegsels|voorvoegsel|voorvoegsels|namensvorsatz|namenszusatz|surname prefix|last name prefix|family name|familyname|surname|lname|nachname|familienname|zuname|nom de famille|apellido|apellidos|primer apellido|sobrenome|ultimo nome|apelido|姓|苗字|名字|cognome|nazwisko|' +
    'prijmeni|efternamn|achternaam|soyad|soyadi|фамилия|person last name|contact last name|lead last name|vezeteknev|efternavn|etternavn|sukunimi|nume|επωνυμο|성',
  name:
    'name|full name|fullname|record|decision maker|point of contact|poc|key contact|who|wer|qui|quien|quem|contact|contact name|client|clients|buyer|attendee|attendees|participant|participants|guest|invitee|subscriber|registrant|member|delegate|candidate|display name|anzeigename|e mail display name|prospect|prospect name|person|person name|lead|lead name|customer|customer name|client name|recipient name|contact person|people|' +
    'associated contact|associated contacts|zugeordneter kontakt|zugehoriger kontakt|contact associe|contacto asociado|contato associado|関連コンタクト|' +
    'name vorname|nachname vorname|last name first name|last first|surname first name|apellidos nombre|apellidos y nombre|apellido nombre|apellido y nombre|sobrenome nome|sobrenome e nome|cognome nome|cognome e nome|' +
    'vollstandiger name|teilnehmer|interessent|gast|empfanger|mitglied|kandidat|kontakt|kontaktname|kontaktperson|ansprechpartner|ansprechpartners|ansprechperson|gesprachspartner|kunde|kundenname|vor und nachname|nom complet|nom et prenom|nom prenom|prenom nom|prenom et nom|interlocuteur|personne de contact|contact principal|invite|destinataire|membre|candidat|inscrit|personne|nombre completo|participante|asistente|invitado|destinatario|prospecto|persona|cliente|nombre y apellidos|contacto|nombre de contacto|nombre del contacto|' +
    'nome completo|convidado|pessoa|nome do contato|contato|nome e sobrenome|氏名|名前|お名前|姓名|フルネーム|担当者|担当者名|担当者様|ご担当者|ご担当者様|ご担当者名|お客様名|お客様|顧客名|顧客|参加者|参加者名|芳名|ご芳名|宛名|連絡先|連絡先名|nome e cognome|nominativo|persona di riferimento|persona di contatto|referente|persona de contacto|nombre y apellido|pessoa de contato|pessoa de contacto|contactpersoon|klant|relatie|kund|osoba kontaktowa|kontaktni osoba|yhteyshenkilo|kapcsolattarto|ilgili kisi|yetkili|контактное лицо|先方担当者|先方ご担当|先方ご担当者|imie i nazwisko|jmeno a prijmeni|namn|naam|volledige naam|ad soyad|adi soyadi|фио|имя и фамилия|联系人|姓名|名称|이름|성명|navn|nimi|nev|teljes nev|ονοματεπωνυμο|nume complet|聯絡人|姓名',
  nameOrFirst: 'nombre|nome|名|名',
  nameOrLast: 'nom',
  company:
    'company|companies|organizations|organisations|accounts|company name|companyname|account|account name|firm|firm name|agency|institution|corporation|organization|organisation|organization name|organisation name|organization 1 name|organizacion 1 nombre|organizacao 1 nome|organisation 1 nom|organizzazione 1 nome|name der organisation|nom de l organisation|nombre de la organizacion|nome da organizacao|nome dell organizzazione|employer|person organization|organization organization|associated company|associated company name|primary associated company|primary company|business|business name|company name for emails|current company|current employer|company or organization|' +
    'firma|firmenname|betrieb|institution|institut|affiliation|ragione sociale|denominazione|denominazione sociale|ditta|impresa|organisatie|foretagsnamn|firma adı|spółka|nazev firmy|nombre comercial|nome fantasia|enseigne|agentur|kanzlei|unternehmen|unternehmensname|name des unternehmens|name der firma|organisation 1 name|arbeitgeber|gesellschaft|societe|entreprise|organisme|nom de l entreprise|nom de la societe|raison sociale|etablissement|structure|cabinet|agence|compte|nom du compte|empresa|compania|organizacion|nombre de la empresa|nombre de empresa|nombre de la compania|razon social|institucion|entidad|organismo|negocio|agencia|cuenta|nombre de la cuenta|nombre de cuenta|' +
    'nome da empresa|instituicao|entidade|companhia|organizacao|razao social|conta|nome da conta|会社|会社名|企業名|組織名|組織|勤務先|勤務先名|所属|所属会社|法人名|社名|貴社名|御社名|団体名|会社団体名|事業所|店舗名|屋号|ご所属|取引先名|取引先|azienda|societa|nazwa firmy|spolecnost|firma nazev|foretag|bedrijf|bedrijfsnaam|sirket|sirket adi|компания|организация|公司|公司名称|企业|회사|회사명|virksomhed|yritys|ceg|cegnev|εταιρεια|companie|公司名稱',
  title:
    'title|job title|jobtitle|position|job position|role|job|job role|current title|current job|current position|organization title|organization 1 title|organization 1 job title|organizacion 1 puesto|organizacion 1 titulo|organizacion 1 cargo|organizacao 1 cargo|organizacao 1 titulo|organisation 1 titre|organisation 1 poste|organisation 1 position|organisation 1 titel|organizzazione 1 titolo|titre du poste|titre de la fonction|titulo del puesto|titulo do cargo|person job title|occupation|headline|designation|funktion|stellenbezeichnung|jobbezeichnung|rolle|stelle|berufsbezeichnung|arbeitstitel|dienststellung|jobtitel|fonction|poste|titre|intitule du poste|profession|metier|' +
    'cargo|puesto|puesto de trabajo|mansione|ruolo aziendale|functietitel|poste occupe|gorev|tehtavanimike|部署 役職|所属 役職|titulo|funcion|funcao|posicao|profissao|役職|役職名|肩書|肩書き|職位|職種|ruolo|posizione|qualifica|stanowisko|pozice|funkce|befattning|titel|functie|unvan|должность|职位|职务|직책|직위|stilling|titteli|beosztas|θεση|functie|職稱|职称',
  phone:
    'phone|phone number|phonenumber|phones|telephone|telephone number|tel|mobile|mobile phone|mobile number|cell|cell phone|cellphone|work phone|business phone|direct phone|work direct phone|direct dial|office phone|primary phone|home phone|other phone|phone 1 value|phone 2 value|phone work|phone mobile|person phone|person phone work|person phone mobile|person phone home|contact phone|whatsapp|whatsapp phone number|' +
    'telefon|telefonnummer|rufnummer|mobil|mobiltelefon|mobilnummer|handy|handynummer|telefon geschaftlich|telefon beruflich|tel nr|telephone bureau|telephone professionnel|telephone mobile|tel mobile|portable|telephone portable|numero de telephone|no de telephone|' +
    'telefono|telefono movil|movil|celular|telefono del trabajo|telefono celular|numero de telefono|telefone|telefone comercial|telefone celular|telemovel|numero de telefone|fone|電話|電話番号|携帯|携帯電話|携帯番号|tel番号|会社電話|勤務先電話|直通|' +
    'cellulare|telefono fisso|fisso|mobiel|mobiele telefoon|tfno|telef|tlf|gsm|natel|festnetz|mobilnr|handynr|direct line|ph|mob|contact number|komorka|mobilszam|matkapuhelin|cep tel|тел|telefonnr|numer telefonu|telefon komorkowy|mobiltelefonnummer|telefoon|telefoonnummer|cep telefonu|телефон|мобильный|电话|手机|手机号|전화|전화번호|휴대폰|puhelin|puhelinnumero|τηλεφωνο|telefonszam|mobilnummer|手機',
  linkedIn:
    'linkedin|linked in|linkedin url|linkedin profile|linkedin profile url|linkedin address|linkedin link|person linkedin url|person linkedin|contact linkedin url|contact linkedin|profile url|linkedin profil|linkedin adresse|profil linkedin|perfil de linkedin|perfil linkedin|url de linkedin|perfil do linkedin|url do linkedin|linkedinプロフィール|linkedin bio',
  timeZone: 'time zone|timezone|tz|zeitzone|fuseau horaire|zona horaria|huso horario|fuso horario|タイムゾーン|時間帯',
  notes:
    'note|notes|background|comment|comments|remark|remarks|description|memo|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|kommentare|beschreibung|notes internes|remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|observacion|observaciones|descripcion|' +
    'observacao|observacoes|anotacoes|descricao|備考|備考欄|メモ|注記|コメント|ノート|摘要|特記事項|ご質問|ご要望|お問い合わせ内容|commenti|annotazioni|appunti|precisazioni|osservazioni|opmerking|bijzonderheden|toelichting|anteckning|kommentti|muistiinpanot|megjegyzesek|açıklama|obs|sonstiges|hinweise|gesprachsnotiz|zusatzinfo|infos|compte rendu|uwagi|notatki|poznamka|poznamky|anteckningar|opmerkingen|notitie|notities|notlar|примечание|примечания|комментарий|备注|備註|메모|비고|noter|bemaerkninger|megjegyzes|σημειωσεις|huomautukset',
};

const BY_TITLE = new Map<string, TitleMatch['field']>(
  Object.entries(TITLES).flatMap(([field, titles]) =>
    titles.split('|').map((title) => [foldTitle(title), field as TitleMatch['field']] as const),
  ),
);
/** "MOBILEPHONE", "Firstname": the names of interfaces have no blanks. */
const BY_GLUED_TITLE = new Map([...BY_TITLE].map(([title, field]) => [title.replaceAll(' ', ''), field]));

/** Titles that name an address but are about something else: its status, a date, its owner. */
const NOT_AN_ADDRESS =
  /\b(name|angezeigter|status|opt|optin|optout|source|domain|type|typ|label|display|bounced?|bounce|verified|verification|date|count|confidence|catch|sent|opened|clicked|replied|subject|template|last|lists?|id|ids|unsubscribed?|quality|score|provider|permission|subscription|invalid|valid|frequency|signature|preference|anzeigename)\b/;
/** The rep's side of the row, and companies' own details. */
const OWNER =
  /\b(owner|owners|assigned|assignee|assigned to|rep|reps|sales ?rep|sales ?person|salesperson|seller|account manager|account executive|ae|sdr|bdr|csm|organi[sz]er|hosts?|panelists?|veranstalter|moderator|organisateur|organizador|organizzatore|created by|modified by|updated by|last modified|added by|from|sender|agent|user|inhaber|besitzer|eigentumer|zustandig|zustandige[rs]?|betreuer|verantwortlich|verantwortliche[rs]?|vertriebler|vertriebsmitarbeiter|bearbeiter|absender|erstellt von|proprietaire|commercial|commerciale|responsable|vendeur|attribue a|cree par|expediteur|propietario|asignado|asignado a|vendedor|remitente|creado por|proprietario|responsavel|atribuido|criado por|remetente)\b|所有者|主催者|営業担当|当社担当|自社担当|弊社担当|作成者|送信者|responsabile|wlasciciel|opiekun|vlastnik|eigenaar|агент|владелец|负责人|담당자/;
/** Titles of the reading of a name (furigana), which is no name. */
const READING = /フリガナ|ふりがな|カナ|よみ|\b(yomi|phonetic|furigana|kana)\b/;
/** Whom a row is about, before what it tells of them. */
const WHO =
  /^(?:record|人物|連絡先|コンタクト|取引先責任者|contact|lead|person|prospect|customer|client|primary|main|(?:and )?(?:(?:what i?s|please enter|enter) )?your|my|(?:und )?(?:wie (?:lautet|ist) )?(?:ihre?|deine?)|(?:et )?(?:quel(?:le)? est )?(?:votre|ton)|(?:y )?(?:cual es )?(?:su|tu)|(?:e )?(?:qual e )?(?:[oa] )?(?:seu|sua)|persona|personne|pessoa|attendee|invitee|registrant|participant|guest|subscriber|recipient|buyer|member|sales|kontakt|kunden?|teilnehmer|contacto|cliente|contato|participante|participant|client|invite)s? (?:\d )?/;
/** Other people of a row, whose addresses are theirs. */
const OTHER =
  /\b(assistant|assistante|asistente|assistente|assistenz|secretary|sekretariat|manager|supervisor|boss|vorgesetzter?|jefe|gerente|reports to|referrer|referral|referred|referee|introducer|parrain|approver|spouse|registered by|invited by|referred by|purchased by|booked by|paid by|eingeladen von|empfohlen von|billing|invoices?|invoicing|rechnungen|rechnung|facturation|facturacion|faturamento|accounting|buchhaltung)\b|秘書|上司|請求/;
/** "Associated Company (Primary)", "Primäres zugeordnetes Unternehmen", "Entreprise associée", "Sales account name". */
const COMPANY_LINK =
  /\b(associated|verwandtes|zugeordnetes|zugeordnete|zugehoriges|verknupftes|associee|asociada|associada|primary|current|related)\b.*\b(company|account|organi[sz]ation|unternehmen|firma|entreprise|societe|empresa)\b|\b(company|account|organi[sz]ation|unternehmen|firma|entreprise|societe|empresa)\b.*\b(associee|asociada|associada|primary|principale?)\b|\b(company|account|organi[sz]ation|business|firm)s? ?(?:names?|records?)$|\b(company|organi[sz]ation)$|^(konto|account)name$|^(what|which|in welche[mr]|welche[sr]?|dans quelle|quelle|en que|em que|em qual) (company|organi[sz]ation|unternehmen|firma|entreprise|societe|empresa)\b|関連.*(会社|企業)/;
/** "Comments or questions", "Weitere Bemerkungen"; not "Notes last updated". */
const REMARKS =
  /^(?:(?:any|other|additional|further|general|internal|sonstige|weitere|allgemeine|interne|autres|otr[ao]s|outr[ao]s|altre) )?(?:comments?|notes?|remarks?|bemerkungen|anmerkungen|notizen|kommentare|commentaires|remarques|comentarios|observaciones|observacoes|note)(?: (?:or|and|oder|und|et|ou|y|o|e) \p{L}+)?$/u;
const OF_COMPANY =
  /\b(company|account|organi[sz]ation|corporate|firmen|entreprise|societe|empresa)\b.*\b(linkedin|phone|telefon|telephone|tel|telefono|telefone|address|description|id|ids|domain|url|website|city|state|country|keywords?)\b/;

/** Words as the tables of titles know them: lower case, no accents, no signs, one blank between. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A title as the tables know it. "FirstName", "first_name" → "first name". "(from Accounts)" names a linked table, no sender. */
function foldTitle(cell: string): string {
  const plain = cell.slice(0, 100).replace(/\(from (?=[^()]*\))/gi, '(');
  return foldWords(plain.replace(/([a-z])([A-Z])/g, '$1 $2'));
}

/** Whether the column is about the rep's own side ("Contact owner"). */
export function isOwnerTitle(cell: string): boolean {
  return OWNER.test(foldTitle(cell));
}

/** Whether a title is of the given name, not of a middle one. */
export function isGivenTitle(cell: string): boolean {
  return /^(given name|first name|nombre de pila|primer nombre|prenom|nome proprio|primeiro nome|vorname)$/.test(
    foldTitle(cell),
  );
}

/** Whether a column is about somebody beside the person of the row: their assistant, who referred them. */
export function isOtherTitle(cell: string): boolean {
  return OTHER.test(foldTitle(cell));
}

/** Whether a title for given names is of those behind the first. */
export function isMiddleTitle(cell: string): boolean {
  return /^(middle|additional|weitere|zweiter|deuxieme|segundo)\b|^ミドル/.test(foldTitle(cell));
}

/** Whether a title for family names is of the second of two. */
export function isSecondFamilyTitle(cell: string): boolean {
  return /^(second (last|sur|family) ?name|segundo apellido|apellido materno|materno)$/.test(foldTitle(cell));
}

/** Whether a title is of what stands before a family name ("van der"). */
export function isParticleTitle(cell: string): boolean {
  return /^(tussenvoegsels?|voorvoegsels?|namensvorsatz|namenszusatz|(last|sur) ?name prefix)$/.test(foldTitle(cell));
}

/** Whether a title for addresses may as well mean the street. */
export function isStreetTitle(cell: string): boolean {
  return /^(address|adresse[ns]?|adresses|addresses|direccion(es)?|enderecos?|アドレス)$/.test(foldTitle(cell));
}

/** "Company / Account", "Name (required)", "E-Mail: work": each part as a title of its own. */
function alternatives(cell: string): string[] {
  const parts = cell.slice(0, 100).split(/[/|([（【:：*・]+/);
  return parts.length > 1 ? parts.map(foldTitle).filter((part) => part !== '') : [];
}

/** Whom a title says its column is about: "buyer " for "Buyer Email"; empty where it says nobody. */
export function whoOf(cell: string): string {
  return WHO.exec(foldTitle(cell))?.[0] ?? '';
}

/** "Work phones"; several names ("Members") are of other people. */
function ofSeveral(title: string): TitleMatch['field'] | undefined {
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

/** A title without the words around what it asks for; of these only names of people and companies, and positions. */
function withoutFrame(title: string): TitleMatch['field'] | undefined {
  const named = BY_TITLE.get(title.replace(NAME_OF, ''));
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
    /\b(phone|tel|mobile|telefon|telephone|telefono|telefone|celular)\b|телефон|電話|电话|전화/.test(title) &&
    !/\b(type|typ|label|country|extension|status)\b/.test(title)
  )
    return { field: 'phone', exact: false };
  return REMARKS.test(title) ? { field: 'notes', exact: false } : null;
}
