import { cadenceName } from '@/lib/i18n/preset-words';
import '../../catch-up/catch-up.css';
import { useCallback, useEffect, useState } from 'react';
import { nowIn } from '@/lib/domain/time/zone';
import { formatDay } from '@/lib/i18n/format-local';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { CatchUpPerson } from '@/lib/messages/catch-up-contract';
import { CatchUpList } from '../../catch-up/catch-up-list';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import type { OptionsContext } from '../shell/options-context';
import { SectionPage } from '../shell/section-page';
import { Setting } from '../shell/setting';

/** Whom the rep wrote to before Next Touch was here. */
export function CatchUpSection({ context: { now, settings, say, attempt } }: { context: OptionsContext }) {
  const { t, i18n } = useTranslation('data');
  const { reads, services } = usePorts();
  const { catchUp, log } = services;
  const [people, setPeople] = useState<CatchUpPerson[] | null>(null);
  const cadences = useLive(async () => {
    const all = await reads.cadences();
    return all.filter((each) => each.archivedAt === null).map((each) => ({ id: each.id, name: cadenceName(t, each) }));
  }, [reads, t]);
  const read = useCallback(() => void attempt(async () => setPeople(await catchUp.list())), [attempt, catchUp]);
  useEffect(read, [read]);
  const idsOf = (chosen: { mailbox: string; address: string }[]) =>
    chosen.map(({ mailbox, address }) => ({ mailbox, address }));

  return (
    <SectionPage id="catch-up">
      <Setting id="catch-up">
        {people && (
          <CatchUpList
            people={people.map(({ mailbox, address, at, subject }) => ({
              ...{ mailbox, address, subject, day: formatDay(i18n.language, nowIn(at, now.zone).local, now.local) },
            }))}
            cadences={valueOr(cadences, [])}
            cadenceId={settings.defaultCadenceId}
            dailyCap={settings.dailyCap}
            onTake={(chosen, cadenceId) =>
              void attempt(async () => {
                const { batch, taken } = await catchUp.take(idsOf(chosen), cadenceId);
                read();
                const undo = async () => {
                  await log.undo(batch);
                  say({ message: t('catchUp.undone'), tone: 'plain', undo: null });
                  read();
                };
                say({ message: t('catchUp.taken', { count: taken }), tone: 'plain', undo });
              })
            }
            onForget={(chosen) =>
              void attempt(async () => {
                await catchUp.forget(idsOf(chosen), true);
                read();
                const undo = async () => {
                  await catchUp.forget(idsOf(chosen), false);
                  say({ message: t('catchUp.undone'), tone: 'plain', undo: null });
                  read();
                };
                say({ message: t('catchUp.forgotten', { count: chosen.length }), tone: 'plain', undo });
              })
            }
          />
        )}
      </Setting>
    </SectionPage>
  );
}
