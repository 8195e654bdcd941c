import { expect, type Page } from '@playwright/test';
import * as gmail from '../gmail-stand-in/driver';
import type { Arrival } from '../gmail-stand-in/options';
import { expectStates, SETTLED, TAKEN } from './ledger';
import type { Row } from './read-table';
import type { Scene } from './scene';

/** People written to, each at a company of their own, and what has become of them. */

async function writeTo(page: Page, name: string, company = name): Promise<void> {
  const to = [`${name}@${company}.example`];
  await gmail.clickSend(await gmail.compose(page, { to, subject: name, body: 'Hello' }));
  await gmail.waitForToast(page);
}

/** The enrollment of the prospect of this name. */
export async function enrollmentOf(scene: Scene, name: string): Promise<Row | undefined> {
  const [prospects, enrollments] = [await scene.rows('prospects'), await scene.rows('enrollments')];
  const prospect = prospects.find((each) => each.addresses.some((address: string) => address.startsWith(`${name}@`)));
  return enrollments.find((each) => each.prospectId === prospect?.id);
}

/** State with its reason, in a word. */
export async function stands(scene: Scene, name: string): Promise<string> {
  const found = await enrollmentOf(scene, name);
  return [found?.state, found?.finishReason ?? found?.pauseReason].filter(Boolean).join(' ');
}

export const expectStands = (scene: Scene, name: string, expected: string) =>
  expect.poll(() => stands(scene, name), { message: name }).toBe(expected);

/** Sends to each, lets it settle, and gives a way to let a mail arrive on the thread of one of them. */
export async function written(scene: Scene, page: Page, names: string[]) {
  for (const name of names) await writeTo(page, name);
  await expectStates(scene, Object.fromEntries(names.map((name) => [name, TAKEN])));
  scene.gmail.control.settle();
  await scene.passTime(SETTLED);
  await expectStates(scene, Object.fromEntries(names.map((name) => [name, 'confirmed'])));
  return (name: string, mail: Partial<Arrival> & Pick<Arrival, 'snippet'>) => {
    const sent = scene.gmail.state.messages().find((each) => each.subject === name);
    return scene.gmail.control.arrive({
      thread: sent?.threadId ?? '',
      from: { address: `${name}@${name}.example`, name },
      ...mail,
    });
  };
}

/** Gmail's ids of the replies in the log. */
export const inboundOf = async (scene: Scene) =>
  (await scene.rows('touches')).filter((each) => each.direction === 'inbound').map((each) => each.messageId);
