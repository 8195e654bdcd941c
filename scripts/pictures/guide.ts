import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeScene, type Scene } from '../../tests/support/scene';
import { openExampleScene } from '../main-job/example-scene';
import { GUIDE_CHAPTERS, type GuideChapter, type GuideScreen } from './guide-text';
import { openOptions } from './screens';
import { atRest, expectNamed, shoot } from './shoot';

const FOLDER = path.resolve(import.meta.dirname, '../../docs/guide');

/** A section of the options page as the product itself describes it, with its picture. */
interface Section {
  id: string;
  title: string;
  intro: string;
  settings: { title: string; help: string }[];
}

/** Every section the list on the left leads to, so that none is forgotten when one is added. */
async function shootSections(scene: Scene): Promise<Section[]> {
  const page = await openOptions(scene, 'cadences');
  const links = await page
    .locator('nav a[href^="#"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  const sections: Section[] = [];
  for (const link of links) {
    const id = link?.slice(1) ?? '';
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await page.locator(`#section-${id}`).waitFor();
    await atRest(page.locator('main'));
    await shoot(page, path.join(FOLDER, 'images', `options-${id}.png`));
    sections.push({
      id,
      title: await page.locator(`#section-${id}`).innerText(),
      intro: await page.locator('.nt-section-intro').first().innerText(),
      settings: await page.locator('.nt-setting').evaluateAll((all) =>
        all.map((each) => ({
          title: each.querySelector('.nt-setting-title')?.textContent ?? '',
          help: each.querySelector('.nt-setting-help')?.textContent ?? '',
        })),
      ),
    });
  }
  await page.close();
  return sections;
}

async function shootScreen(scene: Scene, { id, text, open, part }: GuideScreen): Promise<void> {
  const page = await open(scene);
  await expectNamed(page, text);
  await shoot(part ? page.locator(part).first() : page, path.join(FOLDER, 'images', `${id}.png`));
  await page.close();
}

const picture = (id: string, title: string): string => `![${title}](images/${id}.png)`;

const chapterText = ({ title, text, screens }: GuideChapter): string =>
  [
    `## ${title}`,
    ...(text ? [text] : []),
    ...screens.flatMap((screen) => [`### ${screen.title}`, screen.text, picture(screen.id, screen.title)]),
  ].join('\n\n');

const sectionText = ({ id, title, intro, settings }: Section): string =>
  [
    `### ${title}`,
    intro,
    ...(settings.length > 0
      ? [settings.map((each) => `- **${each.title}**${each.help ? `: ${each.help}` : ''}`).join('\n')]
      : []),
    picture(`options-${id}`, title),
  ].join('\n\n');

/** Writes docs/guide/README.md with its pictures. Throws when its text names a button that is not there. */
export async function writeGuide(): Promise<void> {
  rmSync(path.join(FOLDER, 'images'), { recursive: true, force: true });
  const scene = await openExampleScene({ port: 0, headless: true });
  try {
    const screens = GUIDE_CHAPTERS.flatMap((chapter) => chapter.screens);
    for (const screen of [...screens.filter(({ late }) => !late), ...screens.filter(({ late }) => late)]) {
      console.log(`  ${screen.id}`);
      await shootScreen(scene, screen);
    }
    const sections = await shootSections(scene);
    const text = [
      '# The guide',
      '<!-- Written by `npm run pictures` from the product: edit scripts/pictures/guide-text.ts and run it. -->',
      ...GUIDE_CHAPTERS.map(chapterText),
      '## Settings, screen by screen',
      ...sections.map(sectionText),
    ].join('\n\n');
    writeFileSync(path.join(FOLDER, 'README.md'), `${text}\n`);
  } finally {
    await closeScene(scene);
  }
}
