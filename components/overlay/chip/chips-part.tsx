import type { Command } from '@/lib/domain/log/commands';
import type { Nudge } from '@/lib/domain/nudge/nudge';
import { SelectorMissed } from '@/lib/gmail/page/find-place';
import { type ListRow, labelPlace, readRows } from '@/lib/gmail/page/rows';
import { listRowLabels } from '@/lib/gmail/page/selectors';
import { formatMoment } from '@/lib/i18n/format-local';
import { rowCommand } from '../../acts/commands';
import tokensCss from '../../tokens.css?inline';
import { createNotice } from '../frame/notice';
import type { OverlayEnv, OverlayPart } from '../frame/overlay-env';
import { createReactSurface } from '../frame/react-surface';
import { createChip } from './chip';
import chipCss from './chip.css?inline';
import { createChipLayer } from './chip-layer';
import { ChipTip } from './chip-tip';
import tipCss from './chip-tip.css?inline';
import { chipName, chipWords } from './chip-words';

/** Ms of pointing after which the tip is shown, and of leaving after which it is hidden. */
const POINT_MS = 250;
const LEAVE_MS = 300;

/** Rows in view. @throws SelectorMissed when not one of them has a place for a chip; mostly the first has */
function checkedRows(page: Document): ListRow[] {
  const rows = readRows(page);
  if (rows.length > 0 && !rows.some(labelPlace)) throw new SelectorMissed(listRowLabels);
  return rows;
}

/** Chips on list rows, and the one tip they share. */
export function chipsPart(env: OverlayEnv): OverlayPart {
  const tips = createReactSurface(env, 'tip', tipCss);
  const notice = createNotice(env);
  let open: { nudge: Nudge; anchor: HTMLElement; pressed: boolean } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const soon = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!env.signal.aborted) then();
    }, ms);
  };
  const close = () => {
    clearTimeout(timer);
    open = null;
    tips.render(null);
  };
  const leave = () => {
    if (!open?.pressed) soon(LEAVE_MS, close);
  };
  const act = async (command: Command | null, said: string) => {
    close();
    if (!command) return;
    notice.say(await env.act([command], said));
  };
  const show = (nudge: Nudge, anchor: HTMLElement, pressed: boolean) => {
    open = { nudge, anchor, pressed };
    const { now, snoozes } = env.state();
    const name = nudge.name || nudge.address;
    const { enrollmentId } = nudge;
    tips.render(
      <ChipTip
        key={`${enrollmentId} ${pressed}`}
        nudge={nudge}
        anchor={anchor}
        pressed={pressed}
        now={now.local}
        snoozes={snoozes}
        parse={env.parse}
        onDone={() =>
          void act(rowCommand(nudge, { type: 'done' }, now.local), env.i18n.t('overlay:said.done', { name }))
        }
        onSnooze={(until) =>
          void act(
            rowCommand(nudge, { type: 'snooze', until }, now.local),
            env.i18n.t('overlay:said.snoozed', {
              name,
              moment: formatMoment(env.i18n.language, until, now.local),
            }),
          )
        }
        onEnter={() => clearTimeout(timer)}
        onLeave={leave}
        onClose={close}
      />,
    );
  };

  const layer = createChipLayer<Nudge>({
    isRtl: () => env.direction() === 'rtl',
    ask: async (threadIds) => {
      const chips = await env.gmail.chips({ mailbox: env.mailbox, threadIds });
      return new Map(chips.map((chip) => [chip.threadId, chip.nudge]));
    },
    placeIn: labelPlace,
    face: (nudge) => {
      const words = chipWords(nudge, env.state().now.local, env.i18n);
      return { state: nudge.state, words, name: chipName(nudge, words, env.i18n) };
    },
    create: (current, face) =>
      createChip(
        env.page.document,
        [tokensCss, chipCss],
        face,
        env.theme(),
        {
          onPoint: (anchor) => soon(open ? 0 : POINT_MS, () => show(current(), anchor, false)),
          onLeave: leave,
          onPress: (anchor) => {
            clearTimeout(timer);
            show(current(), anchor, true);
          },
        },
        env.signal,
      ),
  });
  env.onLook(() => {
    layer.setTheme(env.theme());
    layer.align();
  }, env.signal);
  // Gmail's window, its side panel and the room reserved for a card all change the width of a row. Observers are called
  // after the browser's own layout of a frame, first of all when they begin: reading it there costs no layout of its own.
  const widths = new ResizeObserver(() => layer.align());
  let watched: Element | undefined;
  const place = async (rows: ListRow[]) => {
    const isPlaced = await layer.show(rows);
    const row = layer.rowWithChip();
    if (row === watched && !isPlaced) return;
    widths.disconnect();
    watched = row;
    if (row) widths.observe(row);
  };
  env.signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      widths.disconnect();
      layer.clear();
    },
    { once: true },
  );

  return {
    async refresh() {
      const rows = checkedRows(env.page.document);
      layer.forget();
      await place(rows);
      return rows.length > 0;
    },
    redraw() {
      if (open && !open.anchor.isConnected) close();
      void place(readRows(env.page.document)).catch(() => {});
    },
  };
}
