import { expect, it } from 'vitest';
import { send } from './support/gmail';
import { type FirefoxScene, openScene } from './support/scene';

/** State of the enrollment of the prospect at this company, with its reason. */
async function stands(scene: FirefoxScene, name: string): Promise<string> {
  const row = (await scene.rows('enrollments')).find((each) => each.prospectId.includes(`${name}@`));
  return [row?.state, row?.finishReason ?? row?.pauseReason].filter(Boolean).join(' ');
}

it('a reply ends the enrollment, an absence pauses it, and a conclusion is taken back', async () => {
  const scene = await openScene();
  const gmail = await scene.openGmail();
  const people = ['rita', 'abe', 'silent'];
  for (const name of people) {
    await send(gmail, `${name}@${name}.example`, name);
    await expect.poll(async () => (await scene.rows('sends')).some((each) => each.subject === name)).toBe(true);
    scene.gmail.control.settle();
  }
  await expect.poll(async () => (await scene.rows('sends')).every((each) => each.state !== 'requested')).toBe(true);
  await scene.passTime({ seconds: 40 });
  const states = async () => (await scene.rows('sends')).map((each) => each.state);
  await expect.poll(states).toEqual(['confirmed', 'confirmed', 'confirmed']);

  const arrive = (name: string, snippet: string, subject?: string) => {
    const sent = scene.gmail.state.messages().find((each) => each.subject === name);
    return scene.gmail.control.arrive({
      thread: sent?.threadId ?? '',
      from: { address: `${name}@${name}.example`, name },
      snippet,
      ...(subject && { subject }),
    });
  };
  const reply = arrive('rita', 'Let us talk');
  await expect.poll(() => stands(scene, 'rita')).toBe('finished replied');
  arrive('abe', 'I am out of the office until 21 December 2026.', 'Automatic reply: abe');
  await expect.poll(() => stands(scene, 'abe')).toBe('paused out-of-office');
  expect(await stands(scene, 'silent')).toBe('active');

  await scene.passTime({ days: 3 });
  await expect.poll(scene.badge).toBe('1');
  await scene.call('log', 'undo', `answer:${reply.messageId}`);
  await expect.poll(() => stands(scene, 'rita')).toBe('active');
  await expect.poll(scene.badge).toBe('2');
});
