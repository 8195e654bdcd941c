import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '@/lib/domain/log/commands';
import type { FaultRow } from '../row';
import { withRig } from '../support/rig';
import { pause } from '../support/until';
import { commandsFor, whatIsKept } from '../support/writes';

/** A quota binds only an extension without unlimited storage; the disk itself cannot be filled on a shared machine. */
function withoutUnlimitedStorage(build: string): void {
  const file = path.join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.permissions = manifest.permissions.filter((each: string) => each !== 'unlimitedStorage');
  writeFileSync(file, JSON.stringify(manifest));
}

/** Bytes the disk has room for. */
const ROOM = 4_000_000;

/**
 * The browser asks anew for the room there is when a database is opened, else every 30 s only. It keeps one open for a while
 * (ms) after its last connection has ended.
 */
const CLOSED_MS = 3_000;

/** Half a megabyte of notes to a prospect that the same act adds. */
function notes(name: string, count: number): Command[] {
  return Array.from({ length: count }, () => ({
    ...{ type: 'edit-prospect', prospectId: `fault:${name}`, notes: crypto.randomUUID().repeat(140) },
  }));
}

export const diskFull: FaultRow = {
  id: 'disk-full',
  title: 'Quota exceeded',
  bar: 'a typed error, nothing partial, and writing goes on once there is room',
  where: 'Chromium',
  times: { short: 1, full: 5 },
  run: ({ times }) =>
    withRig({ editBuild: withoutUnlimitedStorage }, async (rig) => {
      const session = await rig.context.newCDPSession(rig.backstage);
      const setQuota = (quotaSize?: number) =>
        session.send('Storage.overrideQuotaForOrigin', {
          origin: `chrome-extension://${rig.extensionId}`,
          ...(quotaSize !== undefined && { quotaSize }),
        });
      const used = await rig.backstage.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
      await rig.killWorker();
      await pause(CLOSED_MS);
      await setQuota(used + ROOM);
      const asked: string[] = [];
      const acked: string[] = [];
      const errors = new Set<string>();
      const write = async (name: string, filler: number) => {
        asked.push(name);
        const called = await rig.call('log', 'executeAll', [[...commandsFor(name), ...notes(name, filler)]]);
        if (called.acked) acked.push(name);
        else errors.add(String(JSON.parse(called.why).code));
        return called.acked;
      };
      let written = 0;
      while (written < 40 && (await write(`room${written}`, 100))) written += 1;
      for (let index = 1; index < times; index += 1) await write(`full${index}`, 100);
      const refused = asked.length - acked.length;
      await setQuota();
      const goesOn = await write('again', 0);
      const { lost, partial, doubled, stored } = await whatIsKept(rig, asked, acked);
      const isTyped = errors.size === 1 && errors.has('quota-exceeded');
      return {
        ...{ injected: refused, lost: lost.length, doubled },
        ok: lost.length === 0 && partial.length === 0 && doubled === 0 && isTyped && refused > 0 && goesOn,
        seen: `${refused} refused as ${[...errors].join(', ') || 'nothing'}, ${stored} stored, ${partial.length} partial`,
      };
    }),
};
