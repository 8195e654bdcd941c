import * as z from 'zod/mini';
import { fromBase64Url, fromUtf8, toBase64Url, utf8 } from './bytes';
import { Token, Vault } from './vault';

/** A code for a further machine of the rep, or for a further member of the team: one cannot be taken for the other. */
const PREFIX = { machine: 'NT1.', teammate: 'NTT1.' };
/** Whom a code is for. */
export type CodeFor = keyof typeof PREFIX;
/** Longest code that is read at all: one of a vault that began a new epoch some hundred times. */
const MOST = 20_000;

/** `wss://host[:port][/path]`; `ws:` on loopback alone. No name, password, query or fragment. */
export function isServerAddress(text: string): boolean {
  if (text.length > 300 || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return false;
  return (
    url.protocol === 'wss:' || (url.protocol === 'ws:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
  );
}

/** The servers of an invitation, 1 or more. */
export const Servers = z.array(z.string().check(z.refine(isServerAddress))).check(z.minLength(1), z.maxLength(20));

/** What a machine has to be told to join. Whoever has it can read everything of the vault that reaches them. */
export const Invitation = z.object({ servers: Servers, team: Token, vault: Vault });
/** An invitation as read. */
export type Invitation = z.infer<typeof Invitation>;

/** As text to paste, or to draw as a QR code. Goes from screen to screen, never through the server. */
export function pairingCode(invitation: Invitation, codeFor: CodeFor = 'machine'): string {
  const { servers, team, vault } = invitation;
  const compact = [servers, team, vault.id, vault.naming, vault.epochs.map(({ n, key }) => [n, key])];
  return PREFIX[codeFor] + toBase64Url(utf8(JSON.stringify(compact)));
}

const Compact = z.tuple([
  z.array(z.string()),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.tuple([z.number(), z.string()])),
]);

/** Null where the text is no code of ours, or not a whole one. Spaces and line breaks in it do not matter. */
export function readPairingCode(text: string, codeFor: CodeFor = 'machine'): Invitation | null {
  const prefix = PREFIX[codeFor];
  const plain = text.slice(0, MOST + 1).replaceAll(/\s/g, '');
  if (plain.length > MOST || !plain.startsWith(prefix)) return null;
  try {
    const read = Compact.safeParse(JSON.parse(fromUtf8(fromBase64Url(plain.slice(prefix.length)))));
    if (!read.success) return null;
    const [servers, team, id, naming, epochs] = read.data;
    const invitation = { servers, team, vault: { id, naming, epochs: epochs.map(([n, key]) => ({ n, key })) } };
    const checked = Invitation.safeParse(invitation);
    return checked.success ? checked.data : null;
  } catch {
    return null;
  }
}
