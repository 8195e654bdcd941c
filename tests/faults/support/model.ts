import { loadCadences, projector, scheduleContext } from '@/lib/services/log/schedule-context';
import { loadSettings } from '@/lib/services/settings/settings-store';
import { BACKUP_FORMAT, BACKUP_VERSION } from '@/lib/storage/backup/format';
import { leaveFile } from '@/lib/storage/transfers';
import type { Random } from '../../gmail/support/mutate';
import { answer, type Draft, request, SEND, show, wireMessage } from '../../services/support/gmail';
import { REP, World } from '../../services/support/world';
import { story } from '../../storage/support/book';
import { refoldAll } from '../../support/refold-all';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PEOPLE = ['ada', 'bo', 'cy'] as const;

/** What must be true of one prospect: which mails went out and came in, and whether the plan goes on. */
interface Plain {
  outbound: string[];
  inbound: string[];
  finished: boolean;
  snoozedUntil: string | null;
}

const plain = (): Plain => ({ outbound: [], inbound: [], finished: false, snoozedUntil: null });

/** A random story, told to the product and to a plain model beside it. */
export class ModelStory {
  readonly world = new World('2026-11-24T10:00');
  readonly told: string[] = [];
  faults = 0;
  private readonly people = new Map<string, Plain>(PEOPLE.map((name) => [name, plain()]));
  private last: Draft | null = null;
  private count = 0;

  constructor(private readonly random: Random) {}

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)] as T;
  }

  private person(): [string, Plain] {
    const name = this.pick(PEOPLE);
    return [name, this.people.get(name) ?? plain()];
  }

  private readonly steps = {
    send: async () => {
      const [name, model] = this.person();
      this.count += 1;
      const id = `msg-a:${name}${this.count}`;
      const draft = { id, threadId: `thread-a:${name}`, to: [`${name}@${name}.example`] };
      await answer(this.world, await request(this.world, SEND, draft), { messageId: id });
      await this.world.wait(40_000);
      this.last = draft;
      model.outbound.push(id);
      model.snoozedUntil = null;
    },
    duplicate: async () => {
      if (!this.last) return;
      const tabId = this.pick([1, 2]);
      await answer(this.world, await request(this.world, SEND, this.last, { tabId }), {
        messageId: this.last.id ?? '',
        tabId,
      });
      await this.world.wait(40_000);
    },
    reply: async () => {
      const [name, model] = this.person();
      if (model.outbound.length === 0) return;
      this.count += 1;
      const messageId = `msg-f:${1_709_452_269_766_466_422n + BigInt(this.count)}`;
      const from = `${name}@${name}.example`;
      const mail = wireMessage({ messageId, threadId: `thread-a:${name}`, from, at: this.world.now().at });
      await show(this.world, [mail], this.pick([1, 2]));
      await show(this.world, [mail], this.pick([1, 2]));
      model.inbound.push(messageId);
      model.finished = true;
      model.snoozedUntil = null;
    },
    snooze: async () => {
      const [name, model] = this.person();
      const found = await this.world.db.enrollments
        .where('prospectId')
        .equals(`${REP}:${name}@${name}.example`)
        .toArray();
      const active = found.find((row) => row.state === 'active');
      if (!active) return;
      const day = this.world.now().local.slice(0, 10);
      const until = `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}T09:00`;
      const outcome = await this.world.page('log').execute({ type: 'snooze', enrollmentId: active.id, until });
      if (outcome.ok) model.snoozedUntil = until;
    },
    kill: async () => {
      this.faults += 1;
      await this.world.restart();
    },
    restart: async () => {
      this.faults += 1;
      await this.world.restartBrowser();
    },
    'clock jump': async () => {
      this.faults += 1;
      this.world.travel(this.pick([3 * DAY, 5 * HOUR, 20 * MINUTE]));
      await this.world.sweep();
    },
    'lost alarm': async () => {
      this.faults += 1;
      this.world.seen.alarms.clear();
      this.world.travel(this.pick([HOUR, DAY]));
    },
    import: async () => {
      const name = this.pick(['dora', 'emil']);
      const events = [...(await this.world.db.events.toArray()), ...story(name)];
      const file = { format: BACKUP_FORMAT, version: BACKUP_VERSION, exportedAt: this.world.now().at, events };
      this.count += 1;
      const key = `import-${this.count}`;
      await leaveFile(this.world.transfers, key, new Blob([JSON.stringify(file)]), this.world.now().at);
      await this.world.page('data').restore(key, null, { withSettings: false });
      await this.world.background.idle();
      this.people.set(name, { ...plain(), outbound: [`msg-a:${name}-0`] });
    },
  };

  async tell(length: number): Promise<void> {
    const names = Object.keys(this.steps) as (keyof typeof this.steps)[];
    for (let step = 0; step < length; step += 1) {
      const name = this.pick(names);
      this.told.push(name);
      this.world.travel(MINUTE);
      await this.steps[name]();
    }
    await this.world.wait(MINUTE);
  }

  /** Where model and product disagree. */
  async check(): Promise<{ lost: number; doubled: number; wrong: string[] }> {
    const { db } = this.world;
    const [touches, enrollments] = await Promise.all([db.touches.toArray(), db.enrollments.toArray()]);
    const wrong: string[] = [];
    let lost = 0;
    let doubled = 0;
    for (const [name, model] of this.people) {
      const own = (row: { prospectId: string }) =>
        row.prospectId === name || row.prospectId === `${REP}:${name}@${name}.example`;
      const ids = touches.filter(own).map((row) => row.messageId);
      const expected = [...model.outbound, ...model.inbound];
      lost += expected.filter((id) => !ids.includes(id)).length;
      doubled += ids.length - new Set(ids).size;
      if (ids.some((id) => id === null || !expected.includes(id))) wrong.push(`${name} has a touch nobody made`);
      const plans = enrollments.filter(own);
      if (plans.filter((row) => row.state === 'active').length > 1) wrong.push(`${name} is enrolled twice`);
      if (model.finished && !plans.some((row) => row.finishReason === 'replied'))
        wrong.push(`${name}’s reply ended nothing`);
      if (!model.finished && expected.length > 0 && plans.some((row) => row.finishReason === 'replied'))
        wrong.push(`${name} never replied`);
      const active = plans.find((row) => row.state === 'active');
      if (active && model.snoozedUntil !== null && active.snoozedUntil !== model.snoozedUntil)
        wrong.push(`${name}’s snooze is gone`);
    }
    const { local, zone } = this.world.now();
    const due = enrollments.filter((row) => row.state === 'active' && row.nudgeAt !== null && row.nudgeAt <= local);
    if (this.world.seen.badge.text !== (due.length === 0 ? '' : String(due.length))) wrong.push('the badge miscounts');
    const before = JSON.stringify(await this.rows());
    await this.world.sweep();
    if (JSON.stringify(await this.rows()) !== before) wrong.push('a second sweep changes something');
    const settings = await loadSettings(this.world.local);
    await refoldAll(db, projector(scheduleContext(await loadCadences(db), settings, zone)));
    if (JSON.stringify(await this.rows()) !== before) wrong.push('a replay gives another state');
    return { lost, doubled, wrong };
  }

  private async rows() {
    const { db } = this.world;
    return Promise.all([db.events, db.prospects, db.enrollments, db.touches].map((table) => table.toArray()));
  }
}
