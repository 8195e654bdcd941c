import { fieldOfTitle } from './header-titles';
import { CsvRefused } from './refused';

/** Largest file read, in bytes. */
const MAX_CSV_BYTES = 50 * 1024 * 1024;

/** Encodings a sheet may come in, as the Encoding Standard names them; also what the rep can choose from. */
export const ENCODINGS = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251', 'windows-1253'] as const),
  ...(['windows-1254', 'shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr', 'macintosh'] as const),
] as const;
/** One of {@link ENCODINGS}. */
export type EncodingName = (typeof ENCODINGS)[number];

/** The text of a file and how it was decoded. */
export interface DecodedFile {
  text: string;
  encoding: EncodingName;
  /** Chosen by the frequency of letters, because neither a mark nor UTF-8 told the encoding. */
  guessed: boolean;
}

/** Bytes looked at for a guess. */
const SAMPLE = 200_000;

const WESTERN = [
  ...['äöüßÄÖÜ', 'éèêëàâçîïôùûœÉÈÀÇÊÎ', 'áéíóúñüÁÉÍÓÚÑ', 'ãõáéíóúâêôàçÃÕÁÉÍÓÚÂÊÔÇ', 'àèéìíòóùÀÈÉ', 'åäöæøéÅÄÖÆØ'],
  'ëïéèöüáó',
];

/** Letters beyond ASCII of the languages that an encoding is used for. */
const ALPHABETS: [EncodingName, string[]][] = [
  ['windows-1252', WESTERN],
  [
    'windows-1250',
    ['ąćęłńóśźżĄĆĘŁŃÓŚŹŻ', 'áčďéěíňóřšťúůýžôľĺŕäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽ', 'áéíóöőúüűÁÉÍÓÖŐÚÜŰ', 'ăâîşţĂÂÎŞŢ', 'čćđšžČĆĐŠŽ'],
  ],
  ['windows-1251', ['абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯіїєґІЇЄҐў']],
  ['windows-1253', ['αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ']],
  ['windows-1254', ['çğıöşüÇĞİÖŞÜ']],
  ['macintosh', WESTERN],
];
/** Signs that stand beside letters in any language: neither for nor against an alphabet. */
const QUOTES = '„“”’‘–—…«»€';
/** Signs that stand alone. */
const SIGNS = '§°´·№®©™£½²³\u00a0';

/** How well a text fits an alphabet: strange letters cost more than fitting ones gain. 1 = all fit. */
function fitOf(text: string, alphabet: string): number {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char <= '\u007f') continue;
    const around = text.charAt(index - 1) + text.charAt(index + 1);
    const inWord = /[a-z]/i.test(around);
    // Within a word no capital stands behind a small letter.
    const isStray = /\p{Lu}/u.test(char) && /\p{Ll}/u.test(text.charAt(index - 1));
    const isAlone = !/\p{L}/u.test(around);
    // A word is in one script: Cyrillic or Greek beside Latin letters is a wrong guess.
    const isScript = !(inWord && /[\u0370-\u04ff]/.test(char));
    if (QUOTES.includes(char)) continue;
    if (alphabet.includes(char) && isScript && !isStray) good += isAlone ? 0 : 1;
    else if (inWord || !SIGNS.includes(char)) bad += 1;
  }
  return good + bad === 0 ? 0 : (good - 2 * bad) / (good + bad);
}

function decodes(bytes: Uint8Array, encoding: EncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Scripts that a double-byte encoding is used for, and what a wrong guess fills the text with. */
const DOUBLE: [EncodingName, RegExp, RegExp][] = [
  ['shift_jis', /[\u3040-\u30ff\u4e00-\u9fff々〒、。・ー]/g, /[\uff61-\uff9f]/g],
  ['euc-jp', /[\u3040-\u30ff\u4e00-\u9fff々〒、。・ー]/g, /[\uff61-\uff9f]/g],
  ['euc-kr', /[\uac00-\ud7af]/g, /[\u4e00-\u9fff]/g],
  ['gb18030', /[\u4e00-\u9fff，。、（）]/g, /[\ue000-\uf8ff\u3400-\u4dbf\uac00-\ud7af]/g],
  ['big5', /[\u4e00-\u9fff，。、（）]/g, /[\ue000-\uf8ff]/g],
];
/**
 * Characters of which about one in a hundred names, addresses or titles has one. Text in the wrong encoding has few.
 */
const FREQUENT =
  /[的名姓公司电电話邮郵箱件地址职職位备備注註王李张張刘劉陈陳林黄黃有限部经經理氏会社様株式田中山本小村藤佐木川]/g;

function doubleByte(bytes: Uint8Array): { encoding: EncodingName; score: number }[] {
  return DOUBLE.flatMap(([encoding, script, wrong]) => {
    const text = decodes(bytes, encoding);
    if (text === null) return [];
    const beyond = text.replace(/[\s!-~]/g, '').length;
    if (beyond === 0) return [];
    const mixed = text.match(/[a-z][\u3000-\u9fff\uac00-\ud7af]|[\u3000-\u9fff\uac00-\ud7af][a-z]/gi)?.length ?? 0;
    const good = (text.match(script)?.length ?? 0) - mixed;
    const share = (good - 2 * (text.match(wrong)?.length ?? 0)) / beyond;
    const kana = /[\u3040-\u30ff]/.test(text) && encoding !== 'euc-kr' ? 0.1 : 0;
    const usual = Math.min(0.2, (text.match(FREQUENT)?.length ?? 0) / beyond);
    return [{ encoding, score: share + kana + usual }];
  });
}

/** Number of column titles that are known. A wrong encoding yields none by chance. */
function knownTitles(text: string): number {
  const cells = text.slice(0, 2_000).split(/[\r\n,;\t|]/, 60);
  return cells.filter((cell) => /[^ -~]/.test(cell) && fieldOfTitle(cell) !== null).length;
}

function guess(bytes: Uint8Array): EncodingName {
  // The sample must not end within a character.
  const end = bytes.length <= SAMPLE ? bytes.length : bytes.lastIndexOf(0x0a, SAMPLE) + 1 || SAMPLE;
  const sample = bytes.subarray(0, end);
  const single = ALPHABETS.map(([encoding, alphabets]) => {
    const text = new TextDecoder(encoding).decode(sample);
    return { encoding, score: Math.max(...alphabets.map((alphabet) => fitOf(text, alphabet))) };
  });
  // Of two that fit equally, the earlier one is more widespread.
  const all = [...single, ...doubleByte(sample)].map(({ encoding, score }) => ({
    encoding,
    score: score + Math.min(1, knownTitles(new TextDecoder(encoding).decode(sample)) / 4),
  }));
  const best = all.reduce((a, b) => (b.score > a.score + 0.001 ? b : a));
  return best.encoding;
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function utf16(bytes: Uint8Array): EncodingName | null {
  if (bytes.length < 8) return null;
  const sample = bytes.subarray(0, 1_000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even === 0) return 'utf-16le';
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null;
}

/** Whether at least two letters in three beyond ASCII are UTF-8. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE));
  const broken = text.split('\ufffd').length - 1;
  return (text.match(/[^\0-\u007f\ufffd]/g)?.length ?? 0) >= broken * 2;
}

/** A file put together of others: lines that are no UTF-8 are of Western Europe. */
function mixed(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    lines.push(decodes(line, 'utf-8') ?? new TextDecoder('windows-1252').decode(line));
    start = end;
  }
  return lines.join('');
}

/** Share of NULs up to which they are padding of fixed-width fields. */
const MOST_PADDING = 0.1;

/** Whether the bytes are no text: many NULs, or some beside other control characters that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4_096);
  const zeros = sample.filter((byte) => byte === 0).length;
  return zeros > 0 && (zeros > sample.length * MOST_PADDING || sample.some((byte) => byte > 0 && byte < 0x09));
}

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** Refuses files of other formats by name, so that the rep is told how to export from that program. */
function refuseOtherFormats(bytes: Uint8Array): void {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  if (startsWith(bytes, 0x50, 0x4b)) {
    if (head.includes('opendocument.spreadsheet')) throw new CsvRefused('ods');
    if (/Index\/|\.iwa/.test(head)) throw new CsvRefused('numbers');
    throw new CsvRefused(/xl\/|\[Content_Types\]/.test(head) ? 'xlsx' : 'zip');
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new CsvRefused('xls');
  if (head.startsWith('%PDF')) throw new CsvRefused('pdf');
  if (startsWith(bytes, 0x1f, 0x8b)) throw new CsvRefused('zip');
  // Address books as LDIF, records as JSON, sheets that are web pages under the name .xls.
  if (
    /^\s*(?:dn::? |version: 1\r?\ndn|[[{]\s*["{]|<(?:!doctype|html|\?xml|table))/i.test(
      head.replace('\u00ef\u00bb\u00bf', ''),
    )
  )
    throw new CsvRefused(/^\s*</.test(head) ? 'html' : 'not-text');
}

/**
 * The text of a file: by its byte order mark, else UTF-8 where it is valid, else the encoding that makes the best letters.
 * @param chosen what the rep chose instead. Throws {@link CsvRefused}.
 */
export async function decodeFile(file: Blob, chosen: EncodingName | null = null): Promise<DecodedFile> {
  if (file.size > MAX_CSV_BYTES) throw new CsvRefused('too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  refuseOtherFormats(bytes);
  const as = (encoding: EncodingName, guessed: boolean): DecodedFile => ({
    text: new TextDecoder(encoding).decode(bytes).replaceAll('\0', ''),
    encoding,
    guessed,
  });
  if (chosen !== null) return as(chosen, false);
  if (startsWith(bytes, 0xff, 0xfe)) return as('utf-16le', false);
  if (startsWith(bytes, 0xfe, 0xff)) return as('utf-16be', false);
  const wide = utf16(bytes);
  if (wide) return as(wide, true);
  if (isBinary(bytes)) throw new CsvRefused('not-text');
  if (decodes(bytes, 'utf-8') !== null) return as('utf-8', false);
  return isMostlyUtf8(bytes) ? { text: mixed(bytes), encoding: 'utf-8', guessed: true } : as(guess(bytes), true);
}
