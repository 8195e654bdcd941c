/** What Gmail's system labels say about a message. */
import { CAPS } from './caps';
import { type Node, texts } from './normalise';

/** The labels of a message or of a change. */
export function labelList(node: Node): string[] {
  return texts(node, CAPS.labels, CAPS.label);
}

/** What a request does with a message of these labels; null = nothing that concerns us. */
export function requestKind(labels: readonly string[]): 'send' | 'schedule' | 'draft' | null {
  if (labels.includes('^pfg')) return 'send';
  if (labels.includes('^scheduled')) return 'schedule';
  return labels.includes('^r') || labels.includes('^r_bt') ? 'draft' : null;
}
