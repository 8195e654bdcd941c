import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/lib/storage/csv/columns';
import { decodeFile } from '@/lib/storage/csv/decode';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';

function read(text: string) {
  const table = readTable(text);
  return previewImport(table, guessColumns(table), new Set()).rows.map(({ line, status, draft, issues }) => {
    const { addresses, name, company, title, phone, notes } = draft;
    const said = [name, company, title, phone, notes].map((each) => each || '-').join(' | ');
    return `${line} ${status} ${addresses.join(' ')} ${said} ${issues.map(({ code }) => code).join(' ')}`.trim();
  });
}

const FILES: [what: string, text: string, rows: string[]][] = [
  [
    'LinkedIn, notes above the header',
    'Notes:\n"Some people keep their address to themselves, so it may be empty."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nNoor,Example,https://x.example/noor,noor@velmora.example,Velmora,Buyer,02 Jan 2024',
    ['5 new noor@velmora.example Noor Example | Velmora | Buyer | - | -'],
  ],
  [
    'no-break spaces',
    'Name,Email,Company\nUma\u00a0Wren,uma@wren.example\u00a0,Wren\u202fInc',
    ['2 new uma@wren.example Uma Wren | Wren Inc | - | - | -'],
  ],
  [
    'a sep= line',
    'sep=;\nName;Email;Company\nAnn;ann@buyer.example;Buyer',
    ['3 new ann@buyer.example Ann | Buyer | - | - | -'],
  ],
  [
    'an unclosed quote',
    'Name,Email,Notes\nBob,bob@buyer.example,5" screen\nDi,di@buyer.example,"open note\nEd,ed@buyer.example,ok',
    ['2 new bob@buyer.example Bob | - | - | - | 5" screen', '3 error  - | - | - | - | - unclosed-quote'],
  ],
  [
    'Google',
    'First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value\nAnn,B,Lee,Acme,ann@acme.example,ann.home@acme.example ::: ann.x@acme.example,555 ::: 556',
    ['2 new ann@acme.example ann.home@acme.example ann.x@acme.example Ann B Lee | Acme | - | 555 | -'],
  ],
  [
    'Outlook in German',
    'Anrede;Vorname;Nachname;Firma;Position;Telefon geschäftlich;E-Mail-Adresse;E-Mail-Typ;E-Mail: Angezeigter Name;E-Mail 2: Adresse;Notizen\nHerr;Max;Muster;Muster GmbH;Einkauf;030;max@muster.example;SMTP;Max (max@muster.example);m2@muster.example;ruft an',
    ['2 new max@muster.example m2@muster.example Max Muster | Muster GmbH | Einkauf | 030 | ruft an'],
  ],
  [
    'Outlook in Japanese',
    '役職,姓,名,会社名,携帯電話,電子メール アドレス,メモ\n部長,山田,太郎,山田商事,090,taro@yamada.example,午前',
    ['2 new taro@yamada.example 山田 太郎 | 山田商事 | 部長 | 090 | 午前'],
  ],
  [
    'HubSpot',
    'First Name,Last Name,Email,Contact owner,Associated Company,Additional email addresses,Email Domain\nJane,Doe,jane@acme.example,Rep (rep@ours.example),Acme GmbH,jd@acme.example,acme.example',
    ['2 new jane@acme.example jd@acme.example Jane Doe | Acme GmbH | - | - | -'],
  ],
  [
    'Salesforce',
    'First Name,Last Name,Title,Account Name,Email,Phone,Contact Owner: Email,Email Opt Out\nBo,Li,CEO,B Inc,bo@b.example,556,rep@ours.example,0',
    ['2 new bo@b.example Bo Li | B Inc | CEO | 556 | -'],
  ],
  [
    'Apollo',
    'First Name,Last Name,Company,Company Name for Emails,Email,Email Status,Corporate Phone,Company Linkedin Url,Secondary Email\nL,S,N,N,l@n.example,Verified,+1 9,http://www.linkedin.com/company/n,l2@n.example',
    ['2 new l@n.example l2@n.example L S | N | - | - | -'],
  ],
  [
    'Pipedrive',
    'Person - Name,Person - Email,Person - Organization,Person - Owner\nMia Holm,"mia@quill.example, mia2@quill.example",Quill AB,Rep',
    ['2 new mia@quill.example mia2@quill.example Mia Holm | Quill AB | - | - | -'],
  ],
  [
    'Mailchimp',
    'EMAIL,FNAME,LNAME,ADDRESS\njohn@acme.example,John,Smith,"1 Main St"',
    ['2 new john@acme.example John Smith | - | - | - | -'],
  ],
  [
    'Zoho',
    'Lead Owner,Company,First Name,Last Name,Designation,Email,Secondary Email,Email Opt Out,Description\nRep,Acme,Jane,Doe,CTO,jane@acme.example,jd@acme.example,false,met',
    ['2 new jane@acme.example jd@acme.example Jane Doe | Acme | CTO | - | met'],
  ],
  [
    'an owner beside the customer',
    'Contact,Owner Email,Customer E-Mail\nAnn,rep@ours.example,ann@acme.example\nBob,rep@ours.example,bob@acme.example',
    ['2 new ann@acme.example Ann | - | - | - | -', '3 new bob@acme.example Bob | - | - | - | -'],
  ],
  [
    'one domain in two spellings',
    'Name,Email\nI,info@müller.example\nJ,info@xn--mller-kva.example',
    [
      '2 new info@xn--mller-kva.example I | - | - | - | -',
      '3 repeated info@xn--mller-kva.example J | - | - | - | - repeated-in-file',
    ],
  ],
  [
    'address cards',
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lee;Ann;;;\r\nFN:Ann Lee\r\nORG:Acme;Sales\r\nitem1.EMAIL;TYPE=HOME:ann@home.example\r\nTEL:+1 555\r\nNOTE:a\\, b\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen\r\nEMAIL:j@m.example\r\nEND:VCARD\r\n',
    ['1 new ann@home.example Ann Lee | Acme | - | +1 555 | a, b', '2 new j@m.example Jürgen Müller | - | - | - | -'],
  ],
  [
    'cards of version 2.1 whose long lines go on behind a blank',
    'BEGIN:VCARD\r\nVERSION:2.1\r\nN:Hill;Tom\r\nORG;ENCODING=QUOTED-PRINTABLE:Hill and Daughters=\r\n Timber\r\nEMAIL:tom@hill.example\r\nEND:VCARD\r\n',
    ['1 new tom@hill.example Tom Hill | Hill and Daughters Timber | - | - | -'],
  ],
  [
    'notes above the header, saved again by a sheet that fills up the row',
    'Some people hide their email address;;;\r\n;;;\r\nFirst Name;Last Name;Email Address;Company\r\nNoor;Example;noor@velmora.example;Velmora',
    ['4 new noor@velmora.example Noor Example | Velmora | - | - | -'],
  ],
  [
    'a form whose own column of addresses holds none',
    'ID,Email,Name,Your full name,Your e-mail address\n1,anonymous,,Ann Lee,ann@acme.example\n2,anonymous,,Bo Fox,bo@fox.example',
    ['2 new ann@acme.example Ann Lee | - | - | - | -', '3 new bo@fox.example Bo Fox | - | - | - | -'],
  ],
  [
    'blanks behind the commas, and quoted cells behind those',
    'Name, Company, Email\nAnn Lee, "Acme, Inc.", ann@acme.example\nBo Fox, Fox, bo@fox.example',
    ['2 new ann@acme.example Ann Lee | Acme, Inc. | - | - | -', '3 new bo@fox.example Bo Fox | Fox | - | - | -'],
  ],
  [
    'a second column of addresses that are wrong',
    'Name,Email,Email 2\nAnn,ann@acme.example,ann@@acme.example',
    ['2 new ann@acme.example Ann | - | - | - | - bad-address'],
  ],
];

describe('files of other programs', () => {
  it.each(FILES)('%s', (_, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('leave out what is the rep’s own', () => {
    const table = readTable('Email\nrep@ours.example\nann@acme.example; rep@ours.example');
    const { rows } = previewImport(table, ['address'], new Set(), (address) => address.endsWith('@ours.example'));
    expect(rows.map(({ status, draft }) => [status, draft.addresses])).toEqual([
      ['error', []],
      ['new', ['ann@acme.example']],
    ]);
  });
});

describe('an address in a cell', () => {
  it.each([
    ['mailto:mt@buyer.example', 'mt@buyer.example'],
    ["'q@buyer.example'", 'q@buyer.example'],
    ['\u200bzw@buyer.example', 'zw@buyer.example'],
    ['a@x.example|b@x.example', 'a@x.example b@x.example'],
    ['a@x.example/b@x.example', 'a@x.example b@x.example'],
    ['dot@buyer.example.', 'dot@buyer.example'],
    ['<mailto:d@x.example?subject=Hi>', 'd@x.example'],
    ['[c@x.example](mailto:c@x.example)', 'c@x.example'],
    ['h＠x.example', 'h@x.example'],
    ['"[{""type"":""office"",""email"":""j@x.example""}]"', 'j@x.example'],
    ['“m@x.example”', 'm@x.example'],
    ["o'brien@x.example", "o'brien@x.example"],
  ])('%s', (cell, wanted) => {
    expect(read(`Email;Name\n${cell};N`)[0]).toBe(`2 new ${wanted} N | - | - | - | -`);
  });
});

/** Bytes of a text in an encoding of one byte a letter, or of Shift_JIS, by looking each up. */
function encode(text: string, encoding: string): Blob {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 255; byte >= 0; byte--) codes.set(decoder.decode(new Uint8Array([byte])), [byte]);
  if (encoding === 'shift_jis') {
    for (let lead = 0x81; lead <= 0x9f; lead++)
      for (let trail = 0x40; trail <= 0xfc; trail++)
        codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return new Blob([new Uint8Array([...text].flatMap((char) => codes.get(char) ?? [63]))]);
}

describe('an old encoding', () => {
  it.each([
    ['shift_jis', '姓,名,会社名,メールアドレス\n山田,太郎,山田商事,taro@yamada.example\n'],
    ['windows-1250', 'Imię;Nazwisko;Firma;Adres e-mail\nŁukasz;Żak;Żak Sp.;l@zak.example\n'],
    ['windows-1250', 'Jméno;Příjmení;Firma;E-mail\nJiří;Dvořák;Novák;j@novak.example\n'],
    ['windows-1252', 'Vorname;Nachname;Firma;E-Mail\nJürgen;Groß;Müller;j@mueller.example\n'],
    ['windows-1252', 'Nombre;Apellidos;Empresa;Correo electrónico\nMaría;Muñoz Peña;Café;m@cafe.example\n'],
    ['windows-1252', 'Nome;Sobrenome;Empresa;E-mail\nJoão;Gonçalves;Ação Ltda;j@acao.example\n'],
    ['windows-1251', 'Имя;Фамилия;Компания;Почта\nИван;Петров;Ромашка;i@romashka.example\n'],
    ['windows-1254', 'Ad;Soyad;Şirket;E-posta\nIşıl;Çağlar;Güneş;i@gunes.example\n'],
  ])('%s is told by its letters, and said to be a guess', async (encoding, text) => {
    expect(await decodeFile(encode(text, encoding))).toEqual({ text, encoding, guessed: true });
  });

  it('is read as the rep chooses', async () => {
    const file = encode('Łódź', 'windows-1250');
    expect((await decodeFile(file, 'windows-1250')).text).toBe('Łódź');
    expect((await decodeFile(new Blob(['Zoë']))).guessed).toBe(false);
  });

  it.each([
    ['xlsx', [0x50, 0x4b, 3, 4, ...new TextEncoder().encode('....[Content_Types].xml')]],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0, 0]],
    ['pdf', [...new TextEncoder().encode('%PDF-1.7')]],
  ])('a file that is none is named: %s', async (code, bytes) => {
    await expect(decodeFile(new Blob([new Uint8Array(bytes)]))).rejects.toMatchObject({ code });
  });
});
