import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/lib/storage/csv/columns';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';

function drafts(lines: readonly string[]) {
  const table = readTable(lines.join('\n'));
  return previewImport(table, guessColumns(table), new Set()).rows.map(({ draft }) => draft);
}

/** Both addresses of two people whose sheet has `title` beside the plain title. */
const beside = (plain: string, title: string) =>
  drafts([`Firma;${plain};${title}`, 'A;ann@acme.example;x@acme.example', 'B;bo@fox.example;y@fox.example']).map(
    ({ addresses }) => addresses.length,
  );

describe('a second column of addresses', () => {
  it.each([
    ['Email', 'CEO email'],
    ['Email', 'E-mail of the auditor'],
    ['Email', 'Reply-to email'],
    ['E-Mail', 'Rechnungs-E-Mail'],
    ['E-Mail', 'Geändert von (E-Mail)'],
    ['E-mail', 'E-mail comptabilité'],
    ['Courriel', 'E-mail du supérieur'],
    ['Correo', 'Correo de contabilidad'],
    ['Correo', 'Modificado por (correo)'],
    ['E-mail', 'E-mail do financeiro'],
    ['E-mail', 'E-mail do chefe'],
    ['メールアドレス', '経理メール'],
    ['メールアドレス', '更新者メール'],
  ])('beside %s is of somebody else: %s', (plain, title) => {
    expect(beside(plain, title)).toEqual([1, 1]);
  });

  it.each([
    ['Email', 'Personal email'],
    ['Email', 'E-mail (home)'],
    ['Email', 'Alternate contact email'],
    ['E-Mail', 'E-Mail (privat)'],
    ['E-Mail', 'Weitere E-Mail-Adresse'],
    ['E-mail', 'Autre adresse e-mail'],
    ['Courriel', 'Courriel personnel'],
    ['Correo', 'Otro correo electrónico'],
    ['E-mail', 'E-mail pessoal'],
    ['メールアドレス', '個人メール'],
    ['メールアドレス', 'その他のメールアドレス'],
  ])('beside %s is of the same person: %s', (plain, title) => {
    expect(beside(plain, title)).toEqual([2, 2]);
  });

  it('is of the same person where a tool fills it in for those that the plain one lacks', () => {
    const sheet = [
      'Name,Email,Finder email',
      'Ann,ann@acme.example,',
      'Bo,,bo@fox.example',
      'Cy,cy@moss.example,cy@moss.example',
    ];
    expect(drafts(sheet).map(({ addresses }) => addresses)).toEqual([
      ['ann@acme.example'],
      ['bo@fox.example'],
      ['cy@moss.example'],
    ]);
  });

  it('is read where no title is plainer', () => {
    expect(drafts(['Name,Email of the buyer at HQ', 'Ann,ann@acme.example'])).toMatchObject([
      { addresses: ['ann@acme.example'] },
    ]);
  });
});

it.each([
  ['Phone verified,Phone,Email', 'yes,0171 1,ann@acme.example', '0171 1'],
  ['Tipo de teléfono,Teléfono,Correo', 'Trabajo,0171 1,ann@acme.example', '0171 1'],
  ['Phone,Mobile,Email', ',0171 1,ann@acme.example', '0171 1'],
])('a column without a digit is of no phones: %s', (titles, cells, phone) => {
  expect(drafts([titles, cells])).toMatchObject([{ phone }]);
});

it.each([
  ['Titel;Vorname;Berufsbezeichnung;E-Mail', 'Prof. Dr.;Ann;Inhaberin;ann@acme.example', 'Inhaberin'],
  ['Titre;Prénom;Intitulé de poste;E-mail', 'Mme;Ann;Gérante;ann@acme.example', 'Gérante'],
  ['Tratamiento;Nombre;Puesto que ocupa;Correo', 'Sra.;Ann;Gerente;ann@acme.example', 'Gerente'],
])('the position is read, not the form of address: %s', (titles, cells, title) => {
  expect(drafts([titles, cells])).toMatchObject([{ title }]);
});

describe('a second person in the same row', () => {
  it.each([
    ['Name,Email,,Name,Email', 'Ann,ann@acme.example,,Bo,bo@fox.example'],
    [
      'Account,Primary contact,Primary contact email,Secondary contact,Secondary contact email',
      'A,Ann,ann@acme.example,Bo,bo@acme.example',
    ],
    ['First name,Email,Phone,First name,Email,Phone', 'Ann,ann@acme.example,0171 1,Bo,bo@fox.example,0171 2'],
  ])('leaves the first one alone: %s', (titles, cells) => {
    expect(drafts([titles, cells])).toMatchObject([{ addresses: ['ann@acme.example'], name: 'Ann' }]);
  });

  it.each(['Ann Lee', 'ann', 'ann@home.example'])('is none where the second name is %s for Ann Lee', (name) => {
    const titles = 'Name,Email,Display name,Email 2';
    expect(drafts([titles, `Ann Lee,ann@acme.example,${name},ann@home.example`])).toMatchObject([
      { addresses: ['ann@acme.example', 'ann@home.example'] },
    ]);
  });
});
