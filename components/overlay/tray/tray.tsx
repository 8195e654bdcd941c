import { BellRing, CircleHelp, List, RectangleHorizontal, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useTranslation } from '@/lib/i18n/use-translation';
import type { DueNudge } from '@/lib/messages/overlay-views';
import { isPaletteKey } from '../../palette/use-palette-key';
import { TrayList, type TrayListProps } from './tray-list';

export interface TrayProps extends Omit<TrayListProps, 'nudges' | 'oneAtATime' | 'help' | 'onHelp' | 'onClose'> {
  /** How many touches are due, for the button. */
  due: number;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Null until read. */
  nudges: DueNudge[] | null;
  failed: boolean;
  onRetry: () => void;
  /** The checklist as a page; with the command palette where the rep pressed its key. */
  onChecklist: (withPalette: boolean) => void;
}

/** Whether focus is inside, also within a shadow root. */
function holdsFocus(element: HTMLElement | null): boolean {
  const root = element?.getRootNode() as Document | ShadowRoot | undefined;
  return element?.contains(root?.activeElement ?? null) ?? false;
}

/** The button in Gmail's frame with the number due, and the list it opens. */
export function Tray({ due, open, onOpenChange, nudges, failed, onRetry, onChecklist, ...list }: TrayProps) {
  const { t } = useTranslation('overlay');
  const [oneAtATime, setOneAtATime] = useState(false);
  const [help, setHelp] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  const ready = nudges !== null && nudges.length > 0;
  // Focus moves before the list is drawn, so that its first key is not lost.
  useLayoutEffect(() => {
    const opened = open && !wasOpen.current;
    wasOpen.current = open;
    // A list that arrives late takes the focus only from within the tray.
    if (!opened && !holdsFocus(panel.current)) return;
    const list = ready ? panel.current?.querySelector<HTMLElement>('.nt-tray-list') : null;
    (list ?? panel.current)?.focus();
  }, [open, ready]);
  const close = () => {
    onOpenChange(false);
    button.current?.focus();
  };

  return (
    <div className="nt-tray">
      {open && (
        <section
          ref={panel}
          className="nt-tray-panel"
          aria-label={t('tray.title')}
          tabIndex={-1}
          onKeyDown={(event) => {
            const inside = event.currentTarget.contains(event.target as Node);
            if (event.key === 'Escape' && inside && !event.defaultPrevented) close();
            if (!isPaletteKey(event.nativeEvent)) return;
            event.preventDefault();
            onChecklist(true);
          }}
        >
          <header className="nt-tray-head">
            <h2>{t('tray.title')}</h2>
            {nudges !== null && nudges.length > 0 && <span>{t('tray.count', { count: due })}</span>}
            <IconButton
              size="s"
              label={oneAtATime ? t('tray.wholeList') : t('tray.oneAtATime')}
              aria-pressed={oneAtATime}
              onClick={() => setOneAtATime(!oneAtATime)}
            >
              {oneAtATime ? <List aria-hidden size={18} /> : <RectangleHorizontal aria-hidden size={18} />}
            </IconButton>
            <IconButton size="s" label={t('tray.help')} aria-pressed={help} onClick={() => setHelp(!help)}>
              <CircleHelp aria-hidden size={18} />
            </IconButton>
            <IconButton size="s" label={t('tray.close')} onClick={close}>
              <X aria-hidden size={18} />
            </IconButton>
          </header>
          {failed ? (
            <div className="nt-tray-empty" role="alert">
              <p>{t('tray.failed')}</p>
              <Button look="tonal" onClick={onRetry}>
                {t('tray.retry')}
              </Button>
            </div>
          ) : nudges === null ? (
            <div className="nt-tray-empty" aria-busy="true" />
          ) : nudges.length === 0 ? (
            <div className="nt-tray-empty">
              <p className="nt-tray-empty">{t('tray.empty')}</p>
              <p>{t('tray.emptyHint')}</p>
            </div>
          ) : (
            <TrayList {...list} nudges={nudges} oneAtATime={oneAtATime} help={help} onHelp={setHelp} onClose={close} />
          )}
          <footer className="nt-tray-foot">
            <Button size="s" onClick={() => onChecklist(false)}>
              {t('tray.checklist')}
            </Button>
          </footer>
        </section>
      )}
      <button
        ref={button}
        type="button"
        className="nt-tray-button"
        aria-expanded={open}
        aria-label={due === 0 ? t('tray.buttonNone') : t('tray.button', { count: due })}
        title={due === 0 ? t('tray.buttonNone') : t('tray.button', { count: due })}
        onClick={() => onOpenChange(!open)}
      >
        <BellRing aria-hidden size={20} strokeWidth={1.75} />
        {due > 0 && (
          <span className="nt-tray-number" aria-hidden>
            {due > 99 ? '99+' : due}
          </span>
        )}
      </button>
    </div>
  );
}
