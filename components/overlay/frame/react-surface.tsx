import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WordsProvider } from '@/lib/i18n/use-translation';
import tokensCss from '../../tokens.css?inline';
import { startTips } from '../../ui/start-tips';
import type { OverlayEnv } from './overlay-env';
import sharedCss from './shared.css?inline';
import { createSurface, type Surface } from './surface';
import surfaceCss from './surface.css?inline';

export interface ReactSurface extends Surface {
  render(node: ReactNode): void;
}

/**
 * A surface rendered with React, menus and tips included. If rendering fails, the surface is removed and the failure
 * reported.
 */
export function createReactSurface(
  env: OverlayEnv,
  name: string,
  css: string,
  parent: Element = env.page.document.body,
): ReactSurface {
  const surface = createSurface({
    name,
    css: [tokensCss, sharedCss, surfaceCss, css],
    theme: env.theme(),
    language: env.i18n.language,
    direction: env.direction(),
    parent,
    signal: env.signal,
    onApproach: () => startTips(surface.mount),
  });
  const tree = env.page.document.createElement('div');
  surface.mount.append(tree);
  const fail = (cause: unknown) => {
    surface.remove();
    env.failed(name, cause);
  };
  const root = createRoot(tree, { onUncaughtError: fail });
  env.signal.addEventListener('abort', () => root.unmount(), { once: true });
  env.onLook(() => {
    surface.setTheme(env.theme());
    surface.setDirection(env.direction());
  }, env.signal);
  return {
    ...surface,
    render: (node) =>
      root.render(
        <StrictMode>
          <WordsProvider value={env.i18n}>{node}</WordsProvider>
        </StrictMode>,
      ),
  };
}
