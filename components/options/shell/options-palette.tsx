import { useMemo } from 'react';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import { cadenceName } from '@/lib/i18n/preset-words';
import { useTranslation } from '@/lib/i18n/use-translation';
import { ActsNotice } from '../../acts/acts-notice';
import { useActs } from '../../acts/use-acts';
import { PaletteHost } from '../../palette/palette-host';
import { usePorts } from '../../ports/ports-context';
import { useLive, valueOr } from '../../ports/use-live';
import { useAfterPaint } from '../../ui/use-after-paint';

/** The command palette of the options page, with the bar that says what came of an act. */
export function OptionsPalette({ now, settings, go }: { now: Now; settings: Settings; go: (place: string) => void }) {
  const { t } = useTranslation(['options', 'popup', 'common']);
  const { reads, places } = usePorts();
  const isPainted = useAfterPaint(true);
  const all = valueOr(
    useLive(async () => (isPainted ? reads.cadences() : null), [reads, isPainted]),
    null,
  );
  const [names, open] = useMemo(() => {
    const named = (all ?? []).map((each) => [each.id, cadenceName(t, each), each.archivedAt === null] as const);
    return [
      new Map(named.map(([id, name]) => [id, name])),
      new Map(named.filter(([, , isOpen]) => isOpen).map(([id, name]) => [id, name])),
    ];
  }, [all, t]);
  const acts = useActs({ now: now.local, cadences: names });
  const popup = (id: string, label: string, place: string) => ({
    id,
    label,
    hint: '',
    run: () => places.openPage(`/popup.html${place}`),
  });
  return (
    <>
      <PaletteHost
        {...{ now, settings, acts, isPainted }}
        cadences={open}
        more={[popup('by-hand', t('popup:keys.byHand'), '#log'), popup('checklist', t('overlay:tray.checklist'), '')]}
        onSetting={go}
        onPerson={(prospectId) => go(`prospect/${encodeURIComponent(prospectId)}`)}
      />
      <ActsNotice acts={acts} className="nt-options-notice" />
    </>
  );
}
