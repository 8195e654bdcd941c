import type { CDPSession, Page } from '@playwright/test';

/** Makes selectors find nothing for the extension's scripts in a page, as if Gmail had changed. The page itself sees no difference. */
export interface Blind {
  to(css: readonly string[]): Promise<void>;
}

interface Context {
  id: number;
  origin: string;
}

/** Begin before the page is loaded. */
export async function blindExtension(page: Page, extensionId: string): Promise<Blind> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts = new Map<number, Context>();
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.set(context.id, context));
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => contexts.clear());
  await session.send('Runtime.enable');
  return {
    async to(css) {
      const own = [...contexts.values()].filter(({ origin }) => origin.includes(extensionId));
      const expression = `(${install.toString()})(${JSON.stringify(css)})`;
      for (const { id } of own) await session.send('Runtime.evaluate', { contextId: id, expression });
    },
  };
}

/** Runs in the extension's world of the page. */
function install(css: string[]): void {
  const scope = globalThis as unknown as { blindTo?: string[] };
  const isFirst = scope.blindTo === undefined;
  scope.blindTo = css;
  if (!isFirst) return;
  const left = (selectors: string) =>
    (scope.blindTo ?? []).reduce((all, each) => all.split(each).join(':not(*)'), selectors);
  for (const { prototype } of [Document, Element] as unknown as { prototype: ParentNode }[]) {
    const { querySelectorAll, querySelector } = prototype;
    prototype.querySelectorAll = function (selectors: string) {
      return querySelectorAll.call(this, scope.blindTo?.includes(selectors) ? ':not(*)' : selectors);
    };
    prototype.querySelector = function (selectors: string) {
      return querySelector.call(this, scope.blindTo?.includes(selectors) ? ':not(*)' : selectors);
    };
  }
  const { matches, closest } = Element.prototype;
  Object.assign(Element.prototype, {
    matches(this: Element, selectors: string) {
      return matches.call(this, left(selectors));
    },
    closest(this: Element, selectors: string) {
      return closest.call(this, left(selectors));
    },
  });
}
