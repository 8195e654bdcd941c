import { findElement } from '@/lib/gmail/page/find-place';
import { type OpenThread, readOpenThread } from '@/lib/gmail/page/open-thread';
import { main, replyButton } from '@/lib/gmail/page/selectors';
import type { ThreadPerson, ThreadCard as View } from '@/lib/messages/overlay-views';
import { giveItem } from '../compose/give-item';
import type { OverlayEnv, OverlayPart } from '../frame/overlay-env';
import { createReactSurface } from '../frame/react-surface';
import type { Said } from '../frame/said';
import threadCss from './thread.css?inline';
import { ThreadCard } from './thread-card';

/** What tells one look of the page from another: the thread and who is in it. */
function keyOf(thread: OpenThread | null): string {
  return thread === null ? '' : `${thread.legacyThreadId} ${thread.people.map((person) => person.address).join(' ')}`;
}

/** The card beside the open thread. */
export function threadPart(env: OverlayEnv): OverlayPart {
  const surface = createReactSurface(env, 'thread', threadCss);
  env.sideRoom.follow(surface.mount, env.signal);
  env.signal.addEventListener('abort', () => env.sideRoom.use('thread', false), { once: true });
  let thread: OpenThread | null = null;
  let card: View | null = null;
  let isFailed = false;
  let folded = env.state().folded;
  let said: Said | null = null;
  let key = '';
  /** The thread was opened to be answered, and Gmail has not drawn its Reply yet. */
  let isAnswerDue = false;

  const read = async () => {
    const asked = key;
    if (thread === null) return;
    try {
      const answer = await env.gmail.threadCard({
        mailbox: env.mailbox,
        threadId: thread.threadId,
        legacyThreadId: thread.legacyThreadId,
        addresses: thread.people.filter(({ address }) => address !== env.mailbox),
      });
      if (asked !== key) return;
      card = answer;
      isAnswerDue ||= answer.isReplyIntended === true;
      beginAnswer();
      isFailed = false;
    } catch {
      if (asked !== key) return;
      isFailed = true;
    }
    draw();
  };
  const say = (next: Said | null) => {
    said = next;
    draw();
  };
  const give = async ({ offer, nudge, ...person }: ThreadPerson) => {
    const title = nudge?.details.title ?? '';
    if (offer) say(await giveItem(env, { ...person, title }, offer));
  };
  const openProspect = async (prospectId: string) => {
    const opened = await env.gmail.openProspect({ mailbox: env.mailbox, prospectId }).catch(() => false);
    if (!opened) say({ message: env.i18n.t('overlay:thread.noPage'), undo: null, problem: true });
  };
  const draw = () => {
    if (env.signal.aborted) return;
    const isNobody = card !== null && card.people.length === 0;
    env.sideRoom.use('thread', thread !== null && !folded && !isNobody);
    if (thread === null) return surface.render(null);
    const { now, snoozes, cadences } = env.state();
    surface.render(
      <ThreadCard
        key={key}
        card={card}
        failed={isFailed}
        onRetry={() => void read()}
        folded={folded}
        onFold={(next) => {
          folded = next;
          draw();
          void env.gmail.saveOverlay({ folded: next }).catch(() => {});
        }}
        said={
          said && {
            message: said.message,
            undo: said.undo && (() => void said?.undo?.().then(say)),
            problem: said.problem,
          }
        }
        onSaidGone={() => say(null)}
        mailbox={env.mailbox}
        now={now.local}
        snoozes={snoozes}
        cadences={cadences}
        parse={env.parse}
        findPromise={(text) => env.gmail.findPromise({ text: text.slice(0, 5_000) })}
        onProspect={(prospectId) => void openProspect(prospectId)}
        onGive={(person) => void give(person)}
        onAct={({ commands, said: words }) => void env.act(commands, words).then(say)}
      />,
    );
  };
  const beginAnswer = () => {
    const region = isAnswerDue ? findElement(env.page.document, main) : null;
    const reply = region && findElement(region, replyButton);
    if (!reply) return;
    isAnswerDue = false;
    reply.click();
  };
  const look = (): boolean => {
    const next = readOpenThread(env.page.document, env.page.location.hash);
    const nextKey = keyOf(next);
    const wish = next && env.takeThreadWish(next);
    if (nextKey === key) {
      isAnswerDue ||= wish?.withAnswer === true;
      beginAnswer();
      return false;
    }
    isAnswerDue = wish?.withAnswer === true;
    thread = next;
    key = nextKey;
    card = null;
    said = null;
    isFailed = false;
    if (wish?.withCard) folded = false;
    draw();
    beginAnswer();
    return true;
  };

  return {
    async refresh() {
      look();
      await read();
      return true;
    },
    redraw() {
      if (look()) void read();
    },
  };
}
