import type { Command } from '@/lib/domain/log/commands';
import type { LogService, Outcome } from '@/lib/messages/contract';

/** One command as it is, several in one transaction; refused is what the first was refused for. */
export async function carryOut(log: LogService, commands: Command[]): Promise<Outcome> {
  const [only, ...rest] = commands;
  if (only && rest.length === 0) return log.execute(only);
  const { batch, done, refused } = await log.executeAll(commands);
  const refusal = refused[0]?.refusal;
  return done === 0 && refusal ? { ok: false, refusal } : { ok: true, batch, prospectIds: [] };
}

/** Several commands as one: where one is refused, the others are taken back. */
export async function wholly(log: LogService, commands: Command[]): Promise<Outcome> {
  const [only, ...rest] = commands;
  if (only && rest.length === 0) return log.execute(only);
  const { batch, refused } = await log.executeAll(commands);
  const refusal = refused[0]?.refusal;
  if (!refusal) return { ok: true, batch, prospectIds: [] };
  await log.undo(batch);
  return { ok: false, refusal };
}
