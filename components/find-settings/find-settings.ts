import type { I18n } from '@/lib/i18n';
import type { SectionId, SettingId } from './setting-id';

/** A setting as the search knows it. `words` are its title, help and other names for it. */
export interface Findable {
  section: SectionId;
  setting: SettingId;
  title: string;
  words: string;
}

/** All settings of these sections with the words they are found by. */
export function findableSettings(
  sections: readonly { id: SectionId; settings: readonly SettingId[] }[],
  words: Pick<I18n, 't' | 'exists'>,
): Findable[] {
  return sections.flatMap(({ id, settings }) =>
    settings.map((setting) => ({
      section: id,
      setting,
      title: words.t(`options:setting.${setting}.title`),
      words: ['help', 'find']
        .map((part) => `options:setting.${setting}.${part}`)
        .filter((key) => words.exists(key))
        .map((key) => words.t(key))
        .join(' '),
    })),
  );
}

/** For comparing what is typed: without accents and capitals. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Settings that have every word of the query in them, those with it in the title first. Any order for an empty query. */
export function findSettings(all: readonly Findable[], query: string): Findable[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const score = ({ title, words }: Findable) => {
    const [inTitle, inAll] = [plain(title), plain(`${title} ${words}`)];
    if (!wanted.every((word) => inAll.includes(word))) return 0;
    return wanted.every((word) => inTitle.includes(word)) ? 2 : 1;
  };
  return all
    .map((each) => ({ each, score: score(each) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each);
}
