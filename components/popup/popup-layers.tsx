import type { Nudge } from '@/lib/domain/nudge/nudge';
import type { Settings } from '@/lib/domain/settings';
import type { Now } from '@/lib/domain/time/time';
import type { Acts } from '../acts/use-acts';
import type { Give } from '../acts/use-give';
import { KeysDialog } from '../checklist/keys-dialog';
import { LogByHand } from '../log-touch/log-by-hand';
import { ProspectPanel } from '../prospect-page/prospect-panel';
import { type Asking, RowDialogs } from './row-dialogs';

export interface PopupLayersProps {
  now: Now;
  settings: Settings;
  acts: Acts;
  give: Give;
  /** Names by id, archived ones too. */
  cadences: ReadonlyMap<string, string>;
  /** Those somebody can be moved to. */
  openCadences: ReadonlyMap<string, string>;
  /** Whose page lies over the list; null = nobody's. */
  prospectId: string | null;
  onBack: () => void;
  onOpenThread: (nudge: Nudge) => void;
  asking: Asking | null;
  onAsk: (asking: Asking | null) => void;
  /** What a touch is logged by hand about; null = closed. */
  byHand: string | null;
  onByHandClose: () => void;
  helping: boolean;
  onHelping: (helping: boolean) => void;
}

/** What opens over the checklist: the page of a prospect, and dialogs. Loaded after the first rows. */
export function PopupLayers(props: PopupLayersProps) {
  const { now, settings, acts, give, prospectId, onAsk } = props;
  return (
    <>
      {prospectId !== null && (
        <ProspectPanel
          {...{ now, settings, prospectId, acts }}
          cadences={props.cadences}
          onBack={props.onBack}
          onOpen={props.onOpenThread}
          onLog={(nudge) => onAsk({ what: 'log', nudge })}
        />
      )}
      <RowDialogs
        {...{ asking: props.asking, onAsk, now, settings, acts, give }}
        cadences={props.openCadences}
        isOnPage={prospectId !== null}
      />
      <LogByHand now={now} acts={acts} text={props.byHand} onClose={props.onByHandClose} />
      <KeysDialog open={props.helping} onOpenChange={props.onHelping} />
    </>
  );
}
