import { describe, expect, test } from 'vitest';
import { readValueSheet } from '@/lib/storage/csv/value-sheet';

const NEW = { url: null, text: '', note: '', tags: [], stage: null };

describe('what the rep gives, out of a sheet', () => {
  test.each<[string, string, object[]]>([
    [
      'all columns',
      'Title,Link,Text,Kind,Tags,Part,Note\nAudit guide,https://vendor.example/audit,"Hi {{firstName}},\nlook",Case,"pricing, logistics",Last touch,After the call',
      [
        {
          ...{
            kind: 'case',
            title: 'Audit guide',
            url: 'https://vendor.example/audit',
            text: 'Hi {{firstName}},\nlook',
          },
          ...{ note: 'After the call', tags: ['pricing', 'logistics'], stage: 'closing' },
        },
      ],
    ],
    [
      'German, semicolons, a byte order mark',
      '\uFEFFTitel;Text;Art;Schlagwörter;Teil\nNachfrage;Hallo {{firstName}};Vorlage;Preise;Früh',
      [{ ...NEW, kind: 'template', title: 'Nachfrage', text: 'Hallo {{firstName}}', tags: ['Preise'], stage: 'early' }],
    ],
    [
      'French',
      'Titre\tLien\nGuide\thttps://vendor.example/g',
      [{ ...NEW, kind: 'link', title: 'Guide', url: 'https://vendor.example/g' }],
    ],
    [
      'Japanese, and a folder of elsewhere',
      'タイトル,本文,フォルダ\n一つの質問,ご質問です,価格',
      [{ ...NEW, kind: 'template', title: '一つの質問', text: 'ご質問です', tags: ['価格'] }],
    ],
  ])('%s', (_, text, items) => {
    expect(readValueSheet(text, [])?.items.map(({ item }) => item)).toEqual(items);
  });

  test('each row says what keeps it out, with its line', () => {
    const sheet = readValueSheet(
      'Title,Link,Text\n,,Hello\nEmpty,,\nRuns,javascript:x,\nField,,{{plan}}\nTwice,,one\nTwice,,two\nThere,,three',
      ['there'],
    );
    expect(sheet?.items.map(({ line, problem, isKnown }) => [line, problem?.problem ?? null, isKnown])).toEqual([
      ...[
        [2, 'empty', false],
        [3, 'empty', false],
        [4, 'not-a-link', false],
        [5, 'unknown-field', false],
      ],
      ...[
        [6, null, false],
        [7, null, true],
        [8, null, true],
      ],
    ]);
  });

  test('a sheet without a title is none; an open quotation mark and too many rows are named', () => {
    expect(readValueSheet('Foo,Bar\na,b', [])).toBeNull();
    expect(readValueSheet('Title,Text\nA,one\nB,"two\nC,three', [])?.broken).toBe(3);
    const many = `Title,Text\n${Array.from({ length: 1_001 }, (_, n) => `T${n},x`).join('\n')}`;
    expect(() => readValueSheet(many, [])).toThrow(expect.objectContaining({ code: 'too-many-rows' }));
  });
});
