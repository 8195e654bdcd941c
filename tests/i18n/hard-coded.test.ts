import { describe, expect, it } from 'vitest';
import {
  calleeOf,
  isNode,
  lineOf,
  literalsOf,
  type Node,
  parse,
  type Source,
  sourcesOf,
  walk,
} from './support/sources';

/** Attributes and properties whose text people see or hear. */
const SPOKEN =
  /^(aria-?(label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|\w+Label|hint|help|message|description|summary|caption|tooltip|textContent|innerText)$/i;
/** Names that are the same in every language, what is printed on a key, and forms of an address. */
const ALLOWED = new Set(['Next Touch', 'Gmail', 'LinkedIn', 'Esc', 'name@company.example']);

const hasWords = (text: string) => /\p{L}/u.test(text) && !ALLOWED.has(text.trim());
/** In a plain object `label` may hold a key or a code; a sentence begins large or has a space. */
const isSentence = (text: string) => hasWords(text) && (/^\p{Lu}/u.test(text) || /\p{L}\s+\p{L}/u.test(text));

const nameOf = (node: unknown) => (isNode(node) ? String(node.name ?? node.value ?? '') : '');

function textsOf(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node.value)].filter(hasWords);
    case 'JSXAttribute': {
      if (!SPOKEN.test(nameOf(node.name))) return [];
      const value = node.value as Node | null;
      return literalsOf(value?.type === 'JSXExpressionContainer' ? value.expression : value).filter(hasWords);
    }
    case 'JSXElement':
    case 'JSXFragment':
      return (node.children as Node[])
        .filter(({ type }) => type === 'JSXExpressionContainer')
        .flatMap(({ expression }) => literalsOf(expression))
        .filter(hasWords);
    case 'Property':
      return SPOKEN.test(nameOf(node.key)) ? literalsOf(node.value).filter(isSentence) : [];
    case 'AssignmentExpression': {
      const left = node.left as Node;
      const isSpoken = left.type === 'MemberExpression' && SPOKEN.test(nameOf(left.property));
      return isSpoken ? literalsOf(node.right).filter(hasWords) : [];
    }
    case 'CallExpression': {
      const [name, value] = node.arguments as unknown[];
      const isSpoken = calleeOf(node) === 'setAttribute' && literalsOf(name).some((each) => SPOKEN.test(each));
      return isSpoken ? literalsOf(value).filter(hasWords) : [];
    }
    default:
      return [];
  }
}

/** Words that no translation reaches: "file:line text". */
function hardCoded(source: Source): string[] {
  return [...walk(source.tree)].flatMap((node) =>
    textsOf(node).map((text) => `${source.file}:${lineOf(source, node)} ${text.trim()}`),
  );
}

describe('words in the code instead of the language files', () => {
  it('are in no screen', () => {
    const sources = sourcesOf(['components', 'entrypoints']);
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.flatMap(hardCoded)).toEqual([]);
  });

  it.each([
    ['<p>Hello</p>', 'Hello'],
    ['<p>{isOpen ? "Open" : null}</p>', 'Open'],
    [`<p>{isOpen && \`Open \${name}\`}</p>`, 'Open …'],
    ['<button aria-label="Close" />', 'Close'],
    [`<input placeholder={\`Find \${name}\`} />`, 'Find …'],
    ['<Dialog closeLabel="Close" />', 'Close'],
    ['say({ message: "It went wrong" })', 'It went wrong'],
    ['node.title = "Close"', 'Close'],
    ['node.setAttribute("aria-label", "Close")', 'Close'],
  ])('are found: %s', (code, text) => {
    expect(hardCoded(parse('x.tsx', code))).toEqual([`x.tsx:1 ${text}`]);
  });

  it.each([
    '<p className="big">{t("a.b")} · {count}</p>',
    '<a title={t("a.b")} href="https://example.com">Gmail</a>',
    'choose({ label: "tab.todo" })',
    'node.setAttribute("class", "wide")',
  ])('are not mistaken: %s', (code) => {
    expect(hardCoded(parse('x.tsx', code))).toEqual([]);
  });
});
