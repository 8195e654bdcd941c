import type { Scene } from './scene';

/** The part of Chrome's own page of extensions that is used here. */
interface DeveloperPrivate {
  updateExtensionConfiguration(of: { extensionId: string; hostAccess: 'ON_CLICK' | 'ON_ALL_SITES' }): Promise<void>;
}

/** Turns the extension's access to Gmail off or on, as the user does at chrome://extensions. */
export async function setGmailAccess(scene: Scene, isGiven: boolean): Promise<void> {
  const page = await scene.browser.context.newPage();
  await page.goto('chrome://extensions');
  const of = { extensionId: scene.browser.extensionId, hostAccess: isGiven ? 'ON_ALL_SITES' : 'ON_CLICK' } as const;
  await page.evaluate(async (configuration) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: DeveloperPrivate } }).chrome;
    await developerPrivate.updateExtensionConfiguration(configuration);
  }, of);
  await page.close();
}
