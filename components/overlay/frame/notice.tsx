import { UndoBar } from '../../ui/undo-bar';
import { measureNavigation } from './nav-room';
import noticeCss from './notice.css?inline';
import type { OverlayEnv } from './overlay-env';
import { createReactSurface } from './react-surface';
import type { Said } from './said';

export interface Notice {
  /** Says what became of an act, with Undo where there is one. */
  say(said: Said): void;
}

/** One line at the foot of the page for acts whose own place is gone, such as a chip's. */
export function createNotice(env: OverlayEnv): Notice {
  const surface = createReactSurface(env, 'notice', noticeCss);
  const close = () => surface.render(null);
  const say = (said: Said) => {
    const { undo } = said;
    measureNavigation(env.page, surface.mount);
    surface.render(
      <div className="nt-notice">
        <UndoBar
          message={said.message}
          action={undo && { label: env.i18n.t('common:action.undo'), onAct: () => void undo().then(say) }}
          closeLabel={env.i18n.t('common:action.close')}
          onClose={close}
          tone={said.problem ? 'problem' : 'plain'}
        />
      </div>,
    );
  };
  return { say };
}
