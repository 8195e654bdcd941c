import { useMemo, useState } from 'react';
import { CADENCE_KINDS, type CadenceKind } from '@/lib/domain/insights/cadence-kind';
import { total } from '@/lib/domain/insights/rates';
import type { Command } from '@/lib/domain/log/commands';
import type { Settings } from '@/lib/domain/settings';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { failureWords } from '../acts/act-words';
import { LossNotice } from '../loss/loss-notice';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { usePageNow } from '../ports/use-page-now';
import { useSettings } from '../ports/use-settings';
import { SelectField } from '../ui/field';
import { Problem } from '../ui/problem';
import { UndoBar } from '../ui/undo-bar';
import { usePageTitle } from '../ui/use-page-title';
import { CompareSection } from './compare-section';
import { FatesSection } from './fates-section';
import { createFormat } from './format';
import { type Figure, InsightsProvider } from './insights-context';
import { KeyFigures } from './key-figures';
import { MonthSection } from './month-section';
import { PeopleDialog } from './people-dialog';
import { RatesSection } from './rates-section';
import { ReviewSection } from './review-section';
import { TimeSection } from './time-section';

interface Said {
  message: string;
  tone: 'plain' | 'problem';
  batch: string | null;
}

/** The rep's own evidence: what gets replies, how far people are followed, and what the week asks for. */
export function InsightsPage({ settings: first }: { settings: Settings }) {
  const { t, i18n } = useTranslation(['insights', 'common']);
  const { reads, services } = usePorts();
  const settings = useSettings(first);
  const now = usePageNow();
  const [chosenKind, setKind] = useState<CadenceKind | null>(null);
  const [cadenceId, setCadence] = useState<string | null>(null);
  const [figure, setFigure] = useState<Figure | null>(null);
  const [said, say] = useState<Said | null>(null);
  usePageTitle(t('insights:title'));

  const hour = now.local.slice(0, 13);
  const read = useLive(() => reads.insights(now), [reads, hour]);
  const counted = valueOr(
    useLive(() => reads.countedShare(), [reads]),
    1,
  );
  const format = useMemo(() => createFormat(t, i18n.language), [t, i18n.language]);
  const stored = valueOr(
    useLive(() => reads.cadences(), [reads]),
    [],
  );
  const names = useMemo(() => new Map(stored.map((each) => [each.id, cadenceName(t, each)])), [stored, t]);

  const takeBack = async (batch: string) => {
    await services.log.undo(batch).catch((error: unknown) => say(problem(error)));
    say({ message: t('insights:review.undone'), tone: 'plain', batch: null });
  };
  const problem = (error: unknown): Said => ({ message: failureWords(t, error), tone: 'problem', batch: null });
  const rescue = async (prospectIds: string[]) => {
    try {
      const { batch, done } = await services.log.takeUp(prospectIds);
      say({ message: t('insights:review.rescued', { count: done }), tone: 'plain', batch: done > 0 ? batch : null });
    } catch (error) {
      say(problem(error));
    }
  };

  const spread = async (enrollmentIds: string[]) => {
    const wanted = new Set(enrollmentIds);
    try {
      const { moves } = await reads.overdueSpread(now, settings.dailyCap, settings.calendar);
      const commands = moves.flatMap(({ enrollmentId, to }): Command[] =>
        wanted.has(enrollmentId) ? [{ type: 'reschedule', enrollmentId, dueAt: to, lighterDay: false }] : [],
      );
      const { batch, done } = await services.log.executeAll(commands);
      say({ message: t('insights:review.spreadDone', { count: done }), tone: 'plain', batch: done > 0 ? batch : null });
    } catch (error) {
      say(problem(error));
    }
  };

  if (read.state === 'failed')
    return <Problem message={t('common:failure.database-unavailable')} onRetry={() => window.location.reload()} />;
  if (read.state === 'loading') return null;

  const { tallies, cadences } = read.value;
  const people = (kind: CadenceKind) =>
    cadences
      .filter((each) => each.kind === kind)
      .reduce(
        (sum, { id }) =>
          sum +
          total(
            tallies.filter((each) => each.cadenceId === id),
            'people',
          ),
        0,
      );
  const kinds = CADENCE_KINDS.map((kind) => ({ kind, people: people(kind) })).filter((each) => each.people > 0);
  const mostPeople = kinds.toSorted((a, b) => b.people - a.people)[0]?.kind ?? 'outreach';
  const kind = kinds.some((each) => each.kind === chosenKind) && chosenKind ? chosenKind : mostPeople;
  const ofKind = cadences.filter((each) => each.kind === kind);
  const chosen = ofKind.some(({ id }) => id === cadenceId) ? ofKind.filter(({ id }) => id === cadenceId) : ofKind;
  const ids = new Set(chosen.map(({ id }) => id));
  const context = {
    ...{ t, format, now, names, cadences: chosen, onPeople: setFigure },
    tallies: tallies.filter((each) => ids.has(each.cadenceId)),
  };
  const note = kind === 'own' || kind === 'none' ? kind : 'all';

  return (
    <InsightsProvider value={context}>
      <main className="nt-insights">
        <header className="nt-insights-head">
          <h1>{t('insights:title')}</h1>
          <p>{t('insights:intro')}</p>
        </header>
        <LossNotice now={now} />
        {counted < 1 && <p role="status">{t('insights:counting', { percent: format.percent(counted) })}</p>}
        {kinds.length === 0 ? (
          <div className="nt-empty">
            <p className="nt-empty-title">{t('insights:empty.title')}</p>
            <p>{t('insights:empty.hint')}</p>
          </div>
        ) : (
          <>
            <div className="nt-insight-fields">
              <SelectField
                label={t('insights:scope.kind')}
                value={kind}
                onChange={({ target }) => setKind(CADENCE_KINDS.find((each) => each === target.value) ?? null)}
                options={kinds.map((each) => ({
                  value: each.kind,
                  label: `${t(`insights:kind.${each.kind}`)} (${t('insights:scope.count', { count: each.people })})`,
                }))}
              />
              {ofKind.length > 1 && (
                <SelectField
                  label={t('insights:scope.cadence')}
                  value={chosen.length === 1 ? (chosen[0]?.id ?? '') : ''}
                  onChange={({ target }) => setCadence(target.value || null)}
                  options={[
                    { value: '', label: t('insights:scope.all') },
                    ...ofKind.map(({ id }) => ({ value: id, label: names.get(id) ?? t('insights:unknown') })),
                  ]}
                />
              )}
            </div>
            <p className="nt-insight-intro">{t(`insights:counted.${note}`)}</p>
            <KeyFigures />
            <FatesSection />
            <RatesSection />
            <TimeSection />
            <MonthSection />
            <CompareSection />
            <ReviewSection settings={settings} onRescue={rescue} onSpread={spread} />
          </>
        )}
      </main>
      {figure && <PeopleDialog figure={figure} onClose={() => setFigure(null)} />}
      {said && (
        <div className="nt-insights-notice">
          <UndoBar
            message={said.message}
            tone={said.tone}
            closeLabel={t('common:action.close')}
            onClose={() => say(null)}
            action={
              said.batch === null
                ? null
                : { label: t('common:action.undo'), onAct: () => said.batch && void takeBack(said.batch) }
            }
          />
        </div>
      )}
    </InsightsProvider>
  );
}
