import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Real recordings, shared beside the project and never copied into it. */
const FOLDER = resolve(process.cwd(), '../shared/gmail/captures');

export const HAS_CAPTURES = existsSync(resolve(FOLDER, 'expected.json'));
if (!HAS_CAPTURES) console.warn('Skipped: no recordings of Gmail in ../shared/gmail/captures');

export interface Expected {
  request: string;
  response: string | null;
  kind: 'send' | 'draft';
  messageId: string;
  threadId: string;
  from: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  accepted: boolean | null;
  legacyMessageId: string | null;
  legacyThreadId: string | null;
}

export const readCapture = (name: string): string => readFileSync(resolve(FOLDER, name), 'utf8');

export const parseCapture = (name: string): unknown => JSON.parse(readCapture(name));

export const EXPECTED: Expected[] = HAS_CAPTURES ? JSON.parse(readCapture('expected.json')) : [];

/** Every recording by name. */
export const CAPTURES: string[] = HAS_CAPTURES
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'expected.json')
  : [];
