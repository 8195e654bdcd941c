import { closeScene } from '../../tests/support/scene';
import { buildExtension } from './build-extension';
import { openExampleScene } from './example-scene';
import { stayOpen } from './stay-open';
import { playStory } from './story';

/** Builds the extension and opens it in front of the stand-in: for the rep, or for the played story. */
export async function play({ headless, port }: { headless: boolean; port: number }): Promise<void> {
  await buildExtension(headless ? 'e2e' : 'production');
  const scene = await openExampleScene({ port, headless });
  console.log(
    `Gmail stand-in: 127.0.0.1:${scene.gmail.port}, which this browser alone knows as https://mail.google.com`,
  );
  try {
    await (headless ? playStory(scene) : stayOpen(scene));
  } finally {
    await closeScene(scene);
  }
}
