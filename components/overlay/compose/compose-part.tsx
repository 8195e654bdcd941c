import type { ComposeContext, ComposeRecipient, Insertable } from '@/lib/domain/compose/compose-context';
import { type ComposeHintKind, composeHints } from '@/lib/domain/compose/hints';
import { valueItemInDraft } from '@/lib/domain/compose/in-draft';
import { findElement } from '@/lib/gmail/page/find-place';
import { draftText, type OpenDraft, readOpenDrafts } from '@/lib/gmail/page/open-drafts';
import { draftFoot } from '@/lib/gmail/page/selectors';
import { fillText } from '../frame/fill-text';
import type { OverlayEnv, OverlayPart } from '../frame/overlay-env';
import { createReactSurface, type ReactSurface } from '../frame/react-surface';
import type { Said } from '../frame/said';
import composeCss from './compose.css?inline';
import { ComposeHelp } from './compose-help';
import { gaveWords } from './give-item';
import { caretIn, insertInto } from './insert-text';

/** Pause (ms) after a change of the draft before it is read again, so that it is not read at each key. */
const PAUSE_MS = 1_500;
/** Whose fields all stay in sight. */
const NOBODY = { name: '', company: '' };

/** Help at one draft, from its opening to its closing. */
interface Help {
  surface: ReactSurface;
  end: AbortController;
  dismissed: Set<ComposeHintKind>;
  /** The caret in the draft before the focus moved to the help. */
  caret: Range | null;
  asked: string;
  context: ComposeContext | null;
  /** The value item reported last, so that each is reported once. */
  told: string | null | undefined;
  /** What was put in last, with its way back; null once read. */
  said: Said | null;
}

/** Alt Shift V, by its place: with Alt some keyboards write other letters. */
function isGiveKey({ altKey, shiftKey, ctrlKey, metaKey, code }: KeyboardEvent): boolean {
  return altKey && shiftKey && !ctrlKey && !metaKey && code === 'KeyV';
}

/** The first prospect a draft is for. */
function readerIn({ context }: Help): ComposeRecipient | undefined {
  return context?.recipients.find((each) => each.prospectId !== null);
}

/** What is offered to put into a draft. */
function offerIn(help: Help): Insertable | null {
  const itemId = readerIn(help)?.offer?.itemId;
  return help.context?.inserts.find(({ id }) => id === itemId) ?? null;
}

/**
 * Help in the foot of open drafts, read in the page only. Of a draft only recipients, and the id of a value item in it,
 * go to the background.
 */
export function composePart(env: OverlayEnv): OverlayPart {
  const helps = new Map<HTMLElement, Help>();
  const { page } = env;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!env.signal.aborted) look();
    }, PAUSE_MS);
  };
  const open = (draft: OpenDraft, foot: HTMLElement): Help => {
    const end = new AbortController();
    const signal = AbortSignal.any([end.signal, env.signal]);
    const surface = createReactSurface({ ...env, signal }, 'compose', composeCss, foot);
    const observer = new MutationObserver(later);
    observer.observe(draft.body, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
    const help: Help = {
      surface,
      end,
      dismissed: new Set(),
      caret: null,
      asked: '',
      context: null,
      told: undefined,
      said: null,
    };
    const keepCaret = () => {
      help.caret = caretIn(draft.body) ?? help.caret;
    };
    for (const type of ['pointerover', 'focusin']) surface.host.addEventListener(type, keepCaret, { signal });
    const onKey = (event: KeyboardEvent) => {
      const offered = isGiveKey(event) ? offerIn(help) : null;
      if (offered === null) return;
      event.preventDefault();
      help.caret = caretIn(draft.body);
      void insert(draft, help, offered);
    };
    draft.body.addEventListener('keydown', onKey, { signal });
    return help;
  };
  const tell = (draft: OpenDraft, help: Help, reader: ComposeRecipient) => {
    const { messageId } = draft;
    const itemId = valueItemInDraft(draftText(draft), help.context?.inserts ?? [], reader);
    if (messageId === null || itemId === help.told) return;
    help.told = itemId;
    void env.gmail.draftHasValueItem({ messageId, itemId }).catch(() => {
      help.told = null;
    });
  };
  const draw = (draft: OpenDraft, help: Help) => {
    const { context, surface, dismissed } = help;
    if (context === null) return surface.render(null);
    const first = readerIn(help);
    const hints = composeHints({ ...draft, text: draftText(draft) }, context, dismissed);
    if (first) tell(draft, help, first);
    surface.render(
      <ComposeHelp
        hints={hints}
        inserts={first ? context.inserts : []}
        givenIds={first?.givenIds ?? []}
        now={context.now.local}
        onDismiss={(kind) => {
          dismissed.add(kind);
          draw(draft, help);
        }}
        offer={offerIn(help) === null ? null : (first?.offer ?? null)}
        reader={first ?? NOBODY}
        said={help.said}
        onSaid={(said) => {
          help.said = said;
          draw(draft, help);
        }}
        onInsert={(item) => void insert(draft, help, item)}
      />,
    );
  };
  const insert = async (draft: OpenDraft, help: Help, item: Insertable): Promise<Said> => {
    const text = await fillText(env.gmail, item.text, readerIn(help) ?? NOBODY);
    const takeOut = insertInto(draft, help.caret, text);
    const said = env.i18n.t('overlay:said.inserted', { title: item.title });
    const undo = async (): Promise<Said> => {
      const isOut = takeOut();
      const words = env.i18n.t(isOut ? 'overlay:said.takenOut' : 'overlay:said.changedSince');
      return { message: words, undo: null, problem: !isOut };
    };
    help.said = { message: gaveWords(env.i18n, said, text), undo, problem: false };
    // At once: the rep may press Send before the draft is looked at again.
    draw(draft, help);
    return help.said;
  };
  const ask = async (draft: OpenDraft, help: Help) => {
    const asked = draft.recipients.join(' ');
    if (asked === help.asked) return draw(draft, help);
    help.asked = asked;
    const context =
      asked === '' ? null : await env.gmail.composeContext({ mailbox: env.mailbox, addresses: draft.recipients });
    if (help.asked !== asked || help.end.signal.aborted) return;
    help.context = context;
    draw(draft, help);
  };
  const look = () => {
    const drafts = readOpenDrafts(page.document);
    const bodies = new Set(drafts.map(({ body }) => body));
    for (const [body, help] of helps) {
      if (bodies.has(body) && help.surface.host.isConnected) continue;
      help.end.abort();
      helps.delete(body);
    }
    for (const draft of drafts) {
      const known = helps.get(draft.body);
      // Without a foot there is no help: it must not cover the text.
      const foot = known ? null : findElement(draft.frame, draftFoot);
      const help = known ?? (foot && open(draft, foot));
      if (help === null) continue;
      helps.set(draft.body, help);
      void ask(draft, help).catch(() => {});
    }
  };
  // Recipients come and go as the rep moves between the fields.
  page.document.addEventListener('focusin', later, { signal: env.signal, passive: true });
  env.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  const draftTo = (address: string) => {
    const open = readOpenDrafts(page.document).filter(({ body }) => helps.get(body)?.context);
    return open.find(({ recipients }) => recipients.includes(address)) ?? null;
  };
  env.drafts.open(
    {
      isOpen: (address) => draftTo(address) !== null,
      insert: async (address, item) => {
        const draft = draftTo(address);
        const help = draft && helps.get(draft.body);
        return help ? insert(draft, help, item) : null;
      },
    },
    env.signal,
  );

  return {
    async refresh() {
      for (const help of helps.values()) help.asked = '';
      look();
      return true;
    },
    redraw: look,
  };
}
