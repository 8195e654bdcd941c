import { randomBytes } from 'node:crypto';
import { firstPage } from '../mailbox/answers.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Settings } from '../options.ts';
import type { Json } from '../wire/json.ts';
import { toObjects } from '../wire/object-form.ts';
import { FIRST_LIST } from '../wire/shapes.ts';
import type { World } from './world.ts';

/** What the page is told beside Gmail's own data; read by client/boot.ts. */
export interface Boot {
  /** `u/0` or `u/0/d/ID`. */
  mailbox: string;
  address: string;
  name: string;
  aliases: string[];
  accounts: { address: string; name: string; path: string }[];
  language: string;
  wire: string;
  conversationView: boolean;
  undoSeconds: number;
  theme: string;
  density: string;
  splitPane: Settings['splitPane'];
  transport: Settings['transport'];
  draftSaveMs: number;
  version: number;
}

const MAIL_PATH = /^\/mail\/(u\/\d+(?:\/d\/[^/]+)?)\/(?:popout)?$/;

/** The mailbox path (`u/0`) a page address belongs to, or null. */
export function mailboxPathOf(path: string): string | null {
  return MAIL_PATH.exec(path)?.[1] ?? null;
}

/** Escapes JSON for a script element. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The page of one mailbox with its headers. */
export function pageResponse(world: World, path: string, mailbox: Mailbox) {
  const { settings } = world;
  const nonce = randomBytes(12).toString('base64');
  const boot: Boot = {
    mailbox: path,
    address: mailbox.account.address,
    name: mailbox.account.name,
    aliases: mailbox.account.aliases ?? [],
    accounts: [...world.mailboxes].map(([each, { account }]) => ({
      address: account.address,
      name: account.name,
      path: each,
    })),
    language: settings.language,
    wire: settings.wire,
    conversationView: settings.conversationView,
    undoSeconds: settings.undoSeconds,
    theme: settings.theme,
    density: settings.density,
    splitPane: settings.splitPane,
    transport: settings.transport,
    draftSaveMs: settings.draftSaveMs,
    version: mailbox.version,
  };
  const policy = [
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "object-src 'none'",
    "base-uri 'self'",
    "worker-src 'self'",
    ...(settings.trustedTypes ? ["require-trusted-types-for 'script'"] : []),
  ].join('; ');
  const direction = settings.language === 'ar' ? 'rtl' : 'ltr';
  // The address is in the title from the start, the number of unread mails follows when the list is drawn.
  const html = `<!doctype html>
<html lang="${settings.language}" dir="${direction}">
<head><meta charset="utf-8"><title>${boot.address} - Gmail</title>
<meta name="og-profile-acct" content="${boot.address}">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/stand-in/style.css">
<script nonce="${nonce}">
var GLOBALS=[null,null,1,null,${inScript(`gmail.${boot.language}.stand-in`)},null,null,null,null,"standin",${inScript(boot.address)}];
var GM_SPT_ENABLED="true",GM_RFT_ENABLED="true";
window._GM_setData=function(data){window.standInData=data};
top._GM_setData(${inScript(pageData(world, mailbox))});
</script></head>
<body class="aAU ${direction === 'rtl' ? 'rtl' : ''}">
<script nonce="${nonce}" type="application/json" id="stand-in-boot">${inScript(boot)}</script>
<script nonce="${nonce}" src="/stand-in/client.js"></script>
</body></html>`;
  return { html, headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } };
}

/** Gmail's own first data: each entry is `[[name, 0, JSON text]]`; the account list is plain. */
function pageData(world: World, mailbox: Mailbox) {
  const { list, opened } = firstPage(mailbox);
  const form: Json = world.settings.wire === 'object' ? toObjects(list, FIRST_LIST) : list;
  const accounts = [...world.mailboxes.values()]
    .filter(({ account }) => !account.delegate)
    .map(({ account }, index) => [account.address, index === 0 ? 1 : 0, 0, index, account.name]);
  return {
    a6jdv: [['sils', 0, JSON.stringify(form)]],
    Cl6csf: [['simls', 0, JSON.stringify(opened)]],
    sBEv4c: [['mla', accounts]],
  };
}
