import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vitest/node';

/** A node of the syntax tree, as far as it is looked at here. */
export interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

export interface Source {
  file: string;
  text: string;
  tree: Node;
}

/** Every TypeScript file of these folders, parsed. */
export function sourcesOf(folders: string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => path.join(folder, file)),
    )
    .map((file) => parse(file, readFileSync(file, 'utf8')));
}

export function parse(file: string, text: string): Source {
  return { file, text, tree: parseAst(text, { lang: file.endsWith('.tsx') ? 'tsx' : 'ts' }) as unknown as Node };
}

/** The line a node stands on, from 1. */
export function lineOf({ text }: Source, { start }: Node): number {
  return text.slice(0, start).split('\n').length;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** The node and all below it. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** Stands in a {@link literalsOf} text for what is known at run time only. */
export const HOLE = '…';

/** {@link literalsOf}, with a hole for what it does not know. */
function either(node: unknown): string[] {
  const texts = literalsOf(node);
  return texts.length > 0 ? texts : [HOLE];
}

/**
 * The texts an expression may come to: literals, templates with {@link HOLE} for what is put in, and both ways of a choice.
 * Empty for anything else.
 */
export function literalsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'ConditionalExpression') return [...either(node.consequent), ...either(node.alternate)];
  if (node.type === 'LogicalExpression') return [...literalsOf(node.left), ...either(node.right)];
  if (node.type === 'TSAsExpression') return literalsOf(node.expression);
  if (node.type !== 'TemplateLiteral') return [];
  const quasis = node.quasis as { value: { cooked: string } }[];
  const holes = (node.expressions as unknown[]).map(either);
  return quasis
    .slice(1)
    .reduce<string[]>(
      (texts, quasi, index) =>
        texts.flatMap((text) => (holes[index] ?? []).map((middle) => text + middle + quasi.value.cooked)),
      [quasis[0]?.value.cooked ?? ''],
    );
}

/** The last name of what is called: `t` of `i18n.t(…)`. */
export function calleeOf(call: Node): string {
  const callee = call.callee;
  if (!isNode(callee)) return '';
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  return isNode(name) && typeof name.name === 'string' ? name.name : '';
}
