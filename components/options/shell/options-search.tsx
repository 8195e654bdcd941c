import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from '@/lib/i18n/use-translation';
import { type Findable, findSettings } from '../../find-settings/find-settings';
import { classNames } from '../../ui/class-names';

export interface OptionsSearchProps {
  settings: readonly Findable[];
  /** Names of the sections, by id. */
  sectionNames: ReadonlyMap<string, string>;
  onJump: (found: Findable) => void;
}

const SHOWN = 8;

/** Finds a setting by any word of it; Enter or a click jumps there. A combobox, worked by arrow keys. */
export function OptionsSearch({ settings, sectionNames, onJump }: OptionsSearchProps) {
  const { t } = useTranslation('options');
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = findSettings(settings, query).slice(0, SHOWN);
  const open = query.trim() !== '';

  const jump = (to: Findable | undefined) => {
    if (!to) return;
    setQuery('');
    onJump(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') jump(found[active]);
    else if (event.key === 'Escape') setQuery('');
    else if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, found.length));
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % Math.max(1, found.length));
    else return;
    event.preventDefault();
  };

  return (
    <search className="nt-options-search">
      <Search size={16} aria-hidden />
      <input
        className="nt-options-search-input"
        role="combobox"
        aria-label={t('shell.search')}
        placeholder={t('shell.search')}
        aria-expanded={open && found.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        {...(open && found[active] && { 'aria-activedescendant': `${id}-${active}` })}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div className="nt-options-found">
          {found.length === 0 && <p role="status">{t('shell.nothingFound')}</p>}
          <div role="listbox" id={`${id}-found`} aria-label={t('shell.found')}>
            {found.map((each, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled on the field, which keeps the focus
              <div
                key={`${each.section}/${each.setting}`}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={classNames('nt-options-hit', index === active && 'nt-options-hit-active')}
                onClick={() => jump(each)}
              >
                <span>{each.title}</span>
                <span className="nt-options-hit-where">{sectionNames.get(each.section)}</span>
              </div>
            ))}
          </div>
        </div>
      )}
    </search>
  );
}
