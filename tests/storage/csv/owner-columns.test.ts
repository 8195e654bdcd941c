import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/lib/storage/csv/columns';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';

function addresses(lines: readonly string[]): string[] {
  const table = readTable(lines.join('\n'));
  return previewImport(table, guessColumns(table), new Set()).rows.map(({ draft }) => draft.addresses.join(' '));
}

describe('an address of the rep’s own side is no prospect’s', () => {
  it.each([
    ['AE Email', 'Email'],
    ['KAM e-mail', 'E-mail'],
    ['Our contact (email)', 'Email'],
    ['Relationship manager email', 'Contact Email'],
    ['Accountmanager e-mail', 'E-mail'],
    ['Kundenbetreuer E-Mail', 'E-Mail'],
    ['Sachbearbeiter (E-Mail)', 'E-Mail-Adresse'],
    ['E-Mail Außendienst', 'E-Mail Kontakt'],
    ['E-Mail unser Ansprechpartner', 'E-Mail'],
    ["E-mail du chargé d'affaires", 'E-mail'],
    ['Suivi par (e-mail)', 'Courriel'],
    ['E-mail de notre interlocuteur', 'E-mail'],
    ['Correo del comercial', 'Correo electrónico'],
    ['Correo del gestor de cuenta', 'E-mail de contacto'],
    ['Email ejecutivo de cuenta', 'Email'],
    ['E-mail da vendedora', 'E-mail'],
    ['E-mail do gestor de conta', 'E-mail do cliente'],
    ['営業担当メール', 'メールアドレス'],
    ['担当営業メールアドレス', 'ﾒｰﾙｱﾄﾞﾚｽ'],
    ['社内担当者メール', 'メール'],
  ])('%s beside %s', (rep, prospect) => {
    const sheet = [
      `${rep};Name;${prospect}`,
      'rita@ours.example;Ann;ann@acme.example',
      'sam@ours.example;Bo;bo@fox.example',
    ];
    expect(addresses(sheet)).toEqual(['ann@acme.example', 'bo@fox.example']);
  });

  it('whatever its title says, where a few of one domain stand beside many of others', () => {
    const sheet = ['Lodz e-mail,Name,E-mail'];
    for (const [index, host] of ['acme', 'fox', 'moss', 'quill'].entries())
      sheet.push(`${index % 2 ? 'rita' : 'sam'}@ours.example,N,ann@${host}.example`);
    expect(addresses(sheet)).toEqual(['acme', 'fox', 'moss', 'quill'].map((host) => `ann@${host}.example`));
  });

  it('but second addresses of the prospects stay', () => {
    const own = ['Private e-mail,E-mail', 'ann@mail.example,ann@acme.example', 'bo@mail.example,bo@fox.example'];
    expect(addresses(own)).toEqual(['ann@mail.example ann@acme.example', 'bo@mail.example bo@fox.example']);
    const shared = ['E-mail,Company email', 'ann@acme.example,info@acme.example', 'bo@acme.example,info@acme.example'];
    shared.push('cy@fox.example,hi@fox.example');
    expect(addresses(shared)[2]).toBe('cy@fox.example hi@fox.example');
  });
});

describe('a line above the header', () => {
  it.each([['Leads of sales rep Rita'], ['Our contacts at the fair'], ['Vertriebler: Rita'], ['Commercial : Rita']])(
    '%s: does not hide it',
    (line) => {
      expect(addresses([line, 'Name,Email', 'Ann,ann@acme.example'])).toEqual(['ann@acme.example']);
    },
  );

  it('of those who held a meeting leaves them out', () => {
    const report = ['Panelist Details,', 'User Name,Email', 'Rita,rita@ours.example', 'Attendee Details,'];
    report.push('User Name,Email', 'Ann,ann@acme.example');
    expect(addresses(report)).toEqual(['ann@acme.example']);
  });
});

it('a header that stands again in the middle, as in files put together, is no row', () => {
  expect(addresses(['Name,Email', 'Ann,ann@acme.example', 'Name,Email', 'Bo,bo@fox.example'])).toEqual([
    'ann@acme.example',
    'bo@fox.example',
  ]);
});

describe('a title that may be of the rep, on the only addresses there are', () => {
  it('is of the prospects where no address comes twice, and they are of several domains', () => {
    expect(addresses(['Full Name,User Email', 'Ann,ann@acme.example', 'Bo,bo@fox.example'])).toEqual([
      'ann@acme.example',
      'bo@fox.example',
    ]);
  });

  it.each([
    [['Name,Owner Email', 'Ann,rita@ours.example', 'Bo,sam@ours.example']],
    [['Name,Owner Email', 'Ann,rita@ours.example', 'Bo,rita@ours.example', 'Cy,sam@theirs.example']],
    [['Name,Owner Email', 'Ann,rita@ours.example']],
  ])('is of the rep otherwise: %j', (sheet) => {
    expect(() => addresses(sheet)).toThrow();
  });
});
