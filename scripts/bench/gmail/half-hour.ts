/** What the subjects of its mails begin with. */
export const SUBJECT = 'Half an hour';

/** How much of each thing happens. */
export interface Script {
  requests: number;
  redraws: number;
  routes: number;
  sends: number;
  /** Whom the mails go to, one each. */
  to: string[];
  /** Body of a poll that brings nothing, as most do. */
  poll: string;
  /** What subjects begin with. */
  subject: string;
}

/**
 * Half an hour of work in Gmail, in the page and without its pauses: polls, rows drawn anew, ways from list to list, and
 * mails written and sent. Runs in the page, so that it takes all it needs as an argument.
 */
export async function playHalfHour({ requests, redraws, routes, sends, to, poll, subject }: Script): Promise<void> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const until = async <T>(look: () => T | null | undefined | false): Promise<T> => {
    for (;;) {
      const found = look();
      if (found) return found;
      await frame();
    }
  };
  const ask = () =>
    new Promise<void>((resolve) => {
      const request = new XMLHttpRequest();
      request.open('POST', '/sync/u/0/i/s?hl=en&c=1&rt=r&pt=ji');
      request.setRequestHeader('Content-Type', 'application/json');
      request.onloadend = () => resolve();
      request.send(poll);
    });
  for (let done = 0; done < requests; done += 10) await Promise.all(Array.from({ length: 10 }, ask));

  const rows = () => [...document.querySelectorAll<HTMLElement>('[role=main] tr.zA')];
  for (let done = 0; done < redraws; ) {
    for (const row of rows()) {
      const fresh = row.cloneNode(true) as HTMLElement;
      // Gmail draws its own; what others put in is gone until they put it in anew.
      for (const each of fresh.querySelectorAll('*')) if (each.localName.startsWith('next-touch-')) each.remove();
      row.replaceWith(fresh);
      done += 1;
    }
    await frame();
  }

  const list = () => document.querySelector('[role=main] table.F');
  for (let done = 0; done < routes; done += 1) {
    const before = list();
    location.hash = done % 2 === 0 ? '#sent' : '#inbox';
    await until(() => list() !== before && list());
    await frame();
  }

  const windows = () => [...document.querySelectorAll<HTMLElement>('.dw [data-compose-id]')];
  for (let done = 0; done < sends; done += 1) {
    const known = new Set(windows());
    document.querySelector<HTMLElement>('[gh=cm]')?.click();
    const composing = await until(() => windows().find((each) => !known.has(each)));
    const type = (selector: string, text: string) => {
      const field = composing.querySelector<HTMLElement>(selector);
      if (field instanceof HTMLInputElement) field.value = text;
      else if (field) field.innerText = text;
      field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return field;
    };
    type('[name=to] input', to[done] ?? '')?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
    );
    type('input[name=subjectbox]', `${subject} ${done}`);
    type('[g_editable=true][role=textbox]', 'Hello, here is what I promised.');
    // Whoever looks at composes has seen this one by then.
    for (let frames = 0; frames < 4; frames += 1) await frame();
    const shown = document.querySelector('#link_undo');
    composing.querySelector<HTMLElement>('.IZ .Up div > div[role=button]:not(.Uo):not([aria-haspopup=true])')?.click();
    await until(() => !composing.isConnected);
    await until(() => document.querySelector('#link_undo') !== shown && document.querySelector('#link_undo'));
  }
}
