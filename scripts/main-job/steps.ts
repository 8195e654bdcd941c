/** Says each step as it happens, with what was seen. */
export class Steps {
  #number = 0;

  done(what: string, seen: string): void {
    this.#number += 1;
    console.log(`${String(this.#number).padStart(2)}. ${what}\n    ${seen}`);
  }
}

/**
 * Asks again until the answer will do.
 * @throws with the last answer when it never did, after 20 seconds
 */
export async function until<T>(what: string, ask: () => Promise<T>, will: (answer: T) => boolean): Promise<T> {
  const giveUp = performance.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (will(answer)) return answer;
    if (performance.now() > giveUp) throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
