import { describe, expect, it } from 'vitest';
import { guessColumns } from '@/lib/storage/csv/columns';
import { previewImport } from '@/lib/storage/csv/preview-import';
import { readTable } from '@/lib/storage/csv/read-table';

function people(text: string) {
  const table = readTable(text);
  const { rows } = previewImport(table, guessColumns(table), new Set());
  return rows.map(({ draft: { addresses, name, company } }) => [addresses.join(' '), name, company]);
}

describe('a sheet without titles', () => {
  it('has its names and companies told by the addresses', () => {
    const sheet = 'Acme Ltd,Ada Field,ada@acme.example\nBorealis,Ben Öde,b.oede@borealis.example\n';
    expect(people(sheet)).toEqual([
      ['ada@acme.example', 'Ada Field', 'Acme Ltd'],
      ['b.oede@borealis.example', 'Ben Öde', 'Borealis'],
    ]);
    expect(people('ada@acme.example;Ada Field\nben@home.example;Ben Öde\n')).toEqual([
      ['ada@acme.example', 'Ada Field', ''],
      ['ben@home.example', 'Ben Öde', ''],
    ]);
  });

  it('has given and family names in columns of their own', () => {
    expect(people('Ada,Field,ada.field@acme.example\nBen,Öde,ben.oede@borealis.example\n')).toEqual([
      ['ada.field@acme.example', 'Ada Field', ''],
      ['ben.oede@borealis.example', 'Ben Öde', ''],
    ]);
  });

  it('has no names where the addresses tell none', () => {
    expect(people('Acme Ltd,sales@mail.example\nBorealis,info@home.example\n')).toEqual([
      ['sales@mail.example', '', ''],
      ['info@home.example', '', ''],
    ]);
  });
});

describe('a merged title', () => {
  it.each([
    ['Name,,Company,E-mail\nAda,Field,Acme,ada@acme.example\nBen,van Ode,Ode,b@ode.example\n'],
    ['Company,E-mail,Contact,\nAcme,ada@acme.example,Ada,Field\nOde,b@ode.example,Ben,van Ode\n'],
  ])('stands above both parts of a name: %j', (text) => {
    expect(people(text)).toEqual([
      ['ada@acme.example', 'Ada Field', 'Acme'],
      ['b@ode.example', 'Ben van Ode', 'Ode'],
    ]);
  });

  it.each([
    ['Name,,E-mail\nAda Field,met in May,ada@acme.example\nBen Ode,,b@ode.example\n'],
    ['Name,,E-mail\nAda Field,12,ada@acme.example\nBen Ode,7,b@ode.example\n'],
    ['Name,,E-mail\nAda Field,Oslo,ada@acme.example\nBen Ode,Bern,b@ode.example\n'],
  ])('is no title of what stands beside whole names: %j', (text) => {
    expect(people(text)).toEqual([
      ['ada@acme.example', 'Ada Field', ''],
      ['b@ode.example', 'Ben Ode', ''],
    ]);
  });
});

it('a whole name in the column of given names is not given its family name twice', () => {
  expect(people('FNAME,LNAME,EMAIL\nAda Field,Field,ada@acme.example\nAnn,Lee,ann@lee.example\n')).toEqual([
    ['ada@acme.example', 'Ada Field', ''],
    ['ann@lee.example', 'Ann Lee', ''],
  ]);
});
