import { useCallback, useEffect, useState } from 'react';
import { readCadenceFile } from '@/lib/domain/cadence/cadence-file';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { LentThing, LentWhat, SyncService } from '@/lib/messages/sync-contract';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import type { OptionsContext } from '../shell/options-context';
import { SwitchLine } from '../ui/switch-line';
import { TeamLentRow } from './team-lent-row';

export interface TeamLentProps {
  service: Pick<SyncService, 'lent' | 'lend'>;
  /** Changes whenever there may be something new. */
  version: unknown;
  /** Carries out an act, and says where it failed. */
  attempt: OptionsContext['attempt'];
}

/** Cadences and value items: which of the rep's own teammates may copy, and those of theirs. */
export function TeamLent({ service, version, attempt }: TeamLentProps) {
  const { t } = useTranslation(['sync', 'common']);
  const { reads, services } = usePorts();
  const [lent, setLent] = useState<LentThing[]>([]);
  const read = useCallback(() => void service.lent().then(setLent, console.error), [service]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pass may have brought something
  useEffect(read, [read, version]);
  const cadences = valueOr(
    useLive(() => reads.cadences(), [reads]),
    [],
  );
  const items = valueOr(
    useLive(() => reads.valueItems(), [reads]),
    [],
  );
  const mine: { what: LentWhat; id: string; name: string }[] = [
    ...cadences
      .filter(({ archivedAt }) => archivedAt === null)
      .map((each) => ({ what: 'cadence' as const, id: each.id, name: cadenceName(t, each) })),
    ...items
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, title }) => ({ what: 'value-item' as const, id, name: title })),
  ];
  const isLent = (what: LentWhat, id: string) =>
    lent.some((each) => each.owner === null && each.lent.what === what && each.id === id);
  const theirs = lent.filter(({ owner }) => owner !== null);

  async function copy({ lent: thing }: LentThing): Promise<void> {
    if (thing.what === 'value-item') {
      await services.setup.saveValueItem({ id: null, ...thing.item, note: '' });
      return;
    }
    const file = readCadenceFile(thing.file, () => crypto.randomUUID());
    if (!file.ok) throw new TypeError(file.problem);
    const { name, steps, endWait } = file;
    const origin = thing.presetId === null ? {} : { copyOf: thing.presetId };
    await services.setup.saveCadence({ id: null, name, steps, endWait, moveActive: 'new-only', ...origin });
  }

  return (
    <div className="nt-stack nt-team-lent">
      <h3 className="nt-strong">{t('teammates.lent.theirs')}</h3>
      {theirs.length === 0 && <p>{t('teammates.lent.none')}</p>}
      <ul className="nt-machines">
        {theirs.map((thing) => (
          <TeamLentRow
            key={`${thing.owner}|${thing.id}`}
            thing={thing}
            onCopy={() => attempt(() => copy(thing)).then((done) => done !== null)}
          />
        ))}
      </ul>
      <h3 className="nt-strong">{t('teammates.lent.yours')}</h3>
      {mine.length === 0 && <p>{t('teammates.lent.nothing')}</p>}
      {mine.map(({ what, id, name }) => (
        <SwitchLine
          key={`${what}:${id}`}
          label={`${name} · ${t(`teammates.lent.${what}`)}`}
          checked={isLent(what, id)}
          onChange={(on) => void attempt(() => service.lend({ what, id, isLent: on }).then(read))}
        />
      ))}
    </div>
  );
}
