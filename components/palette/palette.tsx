import './palette.css';
import { Command } from 'cmdk';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { ProspectHit } from '@/lib/pages/reads';
import { usePorts } from '../ports/ports-context';
import { useLive, valueOr } from '../ports/use-live';
import { Dialog } from '../ui/dialog';
import { matching, type PaletteAct } from './palette-act';

/** People listed at once. */
const MOST_PEOPLE = 6;
const MOST_SETTINGS = 6;
/** Before anybody was looked for. */
const NOBODY: { typed: string | null; hits: ProspectHit[] } = { typed: null, hits: [] };

export interface PaletteProps {
  onClose: () => void;
  /** What needs no person. */
  acts: readonly PaletteAct[];
  /** Settings that have every word typed, the best first. */
  settings: (typed: string) => PaletteAct[];
  /** What can be done with this person. */
  ofPerson: (hit: ProspectHit) => PaletteAct[];
}

/** Finds a person, an act or a setting by a few letters. A person leads on to what can be done with them. */
export default function Palette({ onClose, acts, settings, ofPerson }: PaletteProps) {
  const { t } = useTranslation(['popup', 'common', 'options']);
  const { reads } = usePorts();
  const [typed, setTyped] = useState('');
  const [person, setPerson] = useState<ProspectHit | null>(null);
  const isAsking = person === null && typed.trim() !== '';
  const found = useLive(
    async () => ({
      typed,
      hits: isAsking ? (await reads.searchProspects(typed, MOST_PEOPLE)).slice(0, MOST_PEOPLE) : [],
    }),
    [reads, typed, isAsking],
  );
  const people = isAsking ? valueOr(found, NOBODY).hits : [];
  /** Whether the people listed are those of what is typed, and not of the letters before. */
  const isFound = !isAsking || found.state === 'failed' || valueOr(found, NOBODY).typed === typed;
  const shownActs = person ? matching(ofPerson(person), typed) : matching(acts, typed);
  const shownSettings = person ? [] : settings(typed).slice(0, MOST_SETTINGS);
  const choice = useFirstOr([
    ...people.map((hit) => hit.prospect.id),
    ...[...shownActs, ...shownSettings].map(({ id }) => id),
  ]);
  const goTo = (next: ProspectHit | null) => {
    setPerson(next);
    setTyped('');
  };
  const runAct = ({ run }: PaletteAct) => {
    onClose();
    run();
  };
  const choose = (id: string) => {
    const hit = people.find(({ prospect }) => prospect.id === id);
    const act = [...shownActs, ...shownSettings].find((each) => each.id === id);
    if (hit) goTo(hit);
    else if (act) runAct(act);
  };
  const chooseOnceFound = useOnce(typed, isFound, () => choose(choice.value));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !isFound) {
      event.preventDefault();
      chooseOnceFound();
      return;
    }
    if (person === null || typed !== '' || event.key !== 'Backspace') return;
    event.preventDefault();
    goTo(null);
  };
  const lines = (all: readonly PaletteAct[]) =>
    all.map((act) => (
      <Command.Item key={act.id} value={act.id} className="nt-palette-line" onSelect={() => runAct(act)}>
        <span className="nt-palette-label">{act.label}</span>
        {act.hint && <span className="nt-palette-hint">{act.hint}</span>}
      </Command.Item>
    ));
  const group = (heading: string, all: readonly PaletteAct[]) =>
    all.length > 0 && (
      <Command.Group heading={heading} className="nt-palette-group">
        {lines(all)}
      </Command.Group>
    );

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('palette.title')} className="nt-palette">
      <Command label={t('palette.title')} shouldFilter={false} loop onKeyDown={onKeyDown} {...choice}>
        <Command.Input
          className="nt-palette-input"
          placeholder={person ? nameOf(person) : t('palette.hint')}
          value={typed}
          onValueChange={setTyped}
          autoFocus
        />
        <Command.List className="nt-palette-list">
          <Command.Empty className="nt-palette-empty">{t('palette.none')}</Command.Empty>
          {person ? (
            group(nameOf(person), shownActs)
          ) : (
            <>
              {people.length > 0 && (
                <Command.Group heading={t('options:section.prospects.title')} className="nt-palette-group">
                  {people.map((hit) => (
                    <Command.Item
                      key={hit.prospect.id}
                      value={hit.prospect.id}
                      className="nt-palette-line"
                      onSelect={() => goTo(hit)}
                    >
                      <bdi className="nt-palette-label">{nameOf(hit)}</bdi>
                      <bdi className="nt-palette-hint">{hit.prospect.company || hit.prospect.addresses[0]}</bdi>
                      <ChevronRight size={16} aria-hidden className="nt-palette-on nt-along" />
                    </Command.Item>
                  ))}
                </Command.Group>
              )}
              {group(t('palette.acts'), shownActs)}
              {group(t('palette.settings'), shownSettings)}
            </>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** The chosen line: the first, until another is chosen; the first again when another line comes to the top, for people are found later than acts. */
function useFirstOr(ids: readonly string[]) {
  const [chosen, setChosen] = useState({ top: '', id: '' });
  const top = ids[0] ?? '';
  const holds = chosen.top === top && ids.includes(chosen.id);
  return { value: holds ? chosen.id : top, onValueChange: (id: string) => setChosen({ top, id }) };
}

/** What is returned lets `act` run once `isReady`, unless `typed` has changed by then. */
function useOnce(typed: string, isReady: boolean, act: () => void): () => void {
  const [wantedFor, setWantedFor] = useState<string | null>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (wantedFor === null || (wantedFor === typed && !isReady)) return;
    setWantedFor(null);
    if (wantedFor === typed) latest.current();
  }, [wantedFor, typed, isReady]);
  return () => setWantedFor(typed);
}

const nameOf = ({ prospect }: ProspectHit) => prospect.name || (prospect.addresses[0] ?? '');
