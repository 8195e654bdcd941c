import { viewOf } from '@/lib/gmail/page/routes';
import { CatchUpOffer } from '../../catch-up/catch-up-offer';
import type { OverlayEnv, OverlayPart } from '../frame/overlay-env';
import { createReactSurface } from '../frame/react-surface';
import catchUpCss from './catch-up.css?inline';

/** The offer to catch up, where the rep looks at whom they wrote to: on the Sent list. */
export function catchUpPart(env: OverlayEnv): OverlayPart {
  const surface = createReactSurface(env, 'catch-up', catchUpCss);
  let isAnswered = false;
  let isShown = false;
  const answer = (show: boolean) => {
    isAnswered = true;
    draw();
    void env.gmail.answerCatchUp({ show }).catch(() => {});
  };
  const draw = () => {
    const { name, threadId } = viewOf(env.page.location.hash);
    const isOffered = !isAnswered && env.state().catchUp > 0 && name === 'sent' && threadId === null;
    if (!isOffered && !isShown) return;
    isShown = isOffered;
    surface.render(
      isOffered && (
        <div className="nt-catch-up">
          <CatchUpOffer count={env.state().catchUp} onShow={() => answer(true)} onDismiss={() => answer(false)} />
        </div>
      ),
    );
  };
  return {
    async refresh() {
      draw();
      return true;
    },
    redraw: draw,
  };
}
