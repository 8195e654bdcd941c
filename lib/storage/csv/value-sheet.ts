import { readTags } from '@/lib/domain/compose/item-tags';
import {
  type ValueItemInput,
  type ValueItemProblem,
  type ValueKind,
  type ValueStage,
  valueItemProblems,
} from '@/lib/domain/compose/value-item';
import { foldWords } from './fold-title';
import { readTable } from './read-table';
import { CsvRefused } from './refused';

/** Most items of one sheet. */
const MOST_SHEET_ITEMS = 1_000;

/** Titles of columns, folded, in en de fr es pt ja. A folder of elsewhere is a tag here. */
const COLUMNS = {
  title: 'title|titel|titre|titulo|name|nombre|nome|nom|タイトル|名前',
  url: 'link|url|web|website|lien|enlace|リンク',
  text: 'text|body|content|template|inhalt|texte|contenu|texto|contenido|conteudo|本文|テキスト|内容',
  kind: 'kind|type|art|typ|tipo|種類',
  tags: 'tags|tag|labels|folder|category|schlagworter|schlagworte|ordner|kategorie|mots cles|mot cle|dossier|categorie|etiquetas|etiqueta|carpeta|categoria|pasta|タグ|フォルダ',
  stage: 'part|stage|phase|teil|moment|parte|etapa|段階',
  note: 'note|notes|when it helps|notiz|notizen|wann es hilft|nota|notas|メモ',
};
type Column = keyof typeof COLUMNS;

const KINDS: Record<ValueKind, string> = {
  link: 'link|lien|enlace|リンク',
  case: 'case|case study|fall|fallstudie|cas|caso|事例',
  template: 'template|snippet|text|vorlage|modele|plantilla|modelo|テンプレート',
};
const STAGES: Record<ValueStage, string> = {
  early: 'early|first|fruh|debut|inicio|序盤',
  late: 'late|spat|fin|final|終盤',
  closing:
    'closing|last|last touch|letzter|letzter kontakt|dernier|dernier contact|ultimo|ultimo contacto|ultimo contato|最後',
};

const fold = (cell: string): string => foldWords(cell.slice(0, 100));

/** The key of a table whose words have this cell; null where none has. */
function keyOf<K extends string>(table: Record<K, string>, cell: string): K | null {
  const word = fold(cell);
  return (Object.keys(table) as K[]).find((key) => table[key].split('|').includes(word)) ?? null;
}

/** A row of the sheet: an item that can be added where it has no problem and is not there already. */
export interface SheetItem {
  /** 1-based row of the sheet. */
  line: number;
  item: ValueItemInput;
  problem: ValueItemProblem | null;
  isKnown: boolean;
}

export interface ValueSheet {
  items: SheetItem[];
  /** The row whose quotation mark is never closed; nothing from there on was read. */
  broken: number | null;
}

/**
 * What the rep gives, out of a sheet whose first row names the columns. Null where no column is the title. Throws
 * {@link CsvRefused}.
 * @param known titles there are already
 */
export function readValueSheet(text: string, known: readonly string[]): ValueSheet | null {
  const { header, rows, lines, broken } = readTable(text);
  const columns = new Map<Column, number>();
  for (const [index, title] of header.entries()) {
    const column = keyOf(COLUMNS, title);
    if (column !== null && !columns.has(column)) columns.set(column, index);
  }
  if (!columns.has('title')) return null;
  if (rows.length > MOST_SHEET_ITEMS) throw new CsvRefused('too-many-rows');
  const seen = new Set(known.map(fold));
  const items = rows.map((row, index): SheetItem => {
    const item = itemOf((column) => row[columns.get(column) ?? -1]?.trim() ?? '');
    const isKnown = seen.has(fold(item.title));
    seen.add(fold(item.title));
    return { line: lines[index] ?? 0, item, problem: valueItemProblems(item)[0] ?? null, isKnown };
  });
  return { items, broken };
}

function itemOf(cell: (column: Column) => string): ValueItemInput {
  const url = cell('url') || null;
  return {
    ...{ title: cell('title'), url, text: cell('text'), note: cell('note'), tags: readTags(cell('tags')) },
    kind: keyOf(KINDS, cell('kind')) ?? (url === null ? 'template' : 'link'),
    stage: keyOf(STAGES, cell('stage')),
  };
}
