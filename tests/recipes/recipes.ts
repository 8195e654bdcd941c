import { LANGUAGES } from '@/lib/i18n/languages';
import type { TreeCopy } from './tree-copy';

/** One part of a recipe: what is done in these files. Left out, a check must say `missed`. */
interface Part {
  files: readonly string[];
  apply(tree: TreeCopy): void;
  /** What the compiler or a test says without this part; null = it is not needed for anything to work. */
  missed: RegExp | null;
}

export interface Recipe {
  /** As CONTRIBUTING heads it. */
  title: string;
  /** At most so many source files, words not counted; null = no promise. */
  most: number | null;
  parts: readonly Part[];
}

const IN_ALL = [...LANGUAGES];

export const RECIPES: readonly Recipe[] = [
  {
    title: 'Add a channel',
    most: 4,
    parts: [
      {
        files: ['lib/domain/cadence/channels.ts'],
        apply: (tree) =>
          tree.edit(
            'lib/domain/cadence/channels.ts',
            '} as const satisfies Record<string, ChannelDefinition>',
            "  letter: { isSeenInGmail: false, outcomes: ['sent'] },\n} as const satisfies Record<string, ChannelDefinition>",
          ),
        missed: null,
      },
      {
        files: ['components/ui/channel-icon.tsx'],
        apply: (tree) =>
          tree.edit('components/ui/channel-icon.tsx', '  email: Mail,', '  email: Mail,\n  letter: Mail,'),
        missed: /channel-icon\.tsx.*'letter' is missing/,
      },
      {
        files: ['components/options/cadences/channel-mix.css'],
        apply: (tree) =>
          tree.edit(
            'components/options/cadences/channel-mix.css',
            '.nt-mix-email {',
            '.nt-mix-letter {\n  background: var(--nt-due);\n}\n\n.nt-mix-email {',
          ),
        missed: null,
      },
      {
        files: ['common.json', 'options.json', 'overlay.json', 'why.json'],
        apply: (tree) => {
          tree.words('common.json', 'channel.letter', IN_ALL, () => 'Letter');
          tree.words('overlay.json', 'channel.letter', IN_ALL, () => 'letter');
          tree.words('common.json', 'row.to.letter', IN_ALL, () => 'Write {{who}}');
          tree.words('overlay.json', 'thread.log.letter', IN_ALL, () => 'Log letter');
          for (const form of ['weekday', 'date'])
            tree.words('why.json', `since.touch.letter.${form}`, IN_ALL, () => 'letter {{day}}');
          for (const language of IN_ALL)
            for (const form of new Intl.PluralRules(language).resolvedOptions().pluralCategories)
              tree.words('options.json', `mix.letter_${form}`, [language], () => '{{count}} × letter');
        },
        missed: /row\.to\.letter[\s\S]*mix\.letter[\s\S]*since\.touch\.letter/,
      },
    ],
  },
  {
    title: 'Add a cadence preset',
    most: 2,
    parts: [
      {
        files: ['lib/domain/cadence/presets.ts'],
        apply: (tree) =>
          tree.edit(
            'lib/domain/cadence/presets.ts',
            /\n\];/,
            `
  {
    id: 'referral',
    name: 'Referral',
    endWait: workingDays(5),
    evidence: CONVENTION,
    lines: [['email', workingDays(0)]],
  },
];`,
          ),
        missed: null,
      },
      {
        files: ['common.json', 'options.json'],
        apply: (tree) => {
          tree.words('common.json', 'preset.referral', IN_ALL, (language) =>
            language === 'en' ? 'Referral' : `Referral (${language})`,
          );
          const sentence = (language: string) => `${language}: what they asked for when they were named.`;
          tree.words('common.json', 'presetGives.referral.1', IN_ALL, sentence);
          tree.words('options.json', 'presetEvidence.referral', IN_ALL, sentence);
        },
        missed: /referral is spoken whole/,
      },
    ],
  },
  {
    title: 'Add or mend a selector',
    most: 2,
    parts: [
      {
        files: ['lib/gmail/page/selectors.ts'],
        apply: (tree) =>
          tree.edit(
            'lib/gmail/page/selectors.ts',
            'export const message: Place',
            "export const star: Place = { name: 'star', candidates: ['.T-KT'] };\nexport const message: Place",
          ),
        missed: null,
      },
      {
        files: ['lib/gmail/page/selector-sources.ts'],
        apply: (tree) =>
          tree.edit('lib/gmail/page/selector-sources.ts', '  threadSubject: [', '  star: [guess],\n  threadSubject: ['),
        missed: /selector-sources/,
      },
    ],
  },
  {
    title: 'Add a setting',
    most: null,
    parts: [
      {
        files: ['lib/domain/settings.ts'],
        apply: (tree) => {
          tree.edit(
            'lib/domain/settings.ts',
            '  detection: z.boolean(),',
            '  detection: z.boolean(),\n  loud: z.boolean(),',
          );
          tree.edit('lib/domain/settings.ts', '  detection: true,', '  detection: true,\n  loud: false,');
        },
        missed: null,
      },
      {
        files: ['components/options/<section>/'],
        apply: (tree) => {
          tree.edit(
            'components/options/nudges/nudge-settings.tsx',
            "'quietUntil' | 'calendar'",
            "'quietUntil' | 'calendar' | 'loud'",
          );
          tree.edit(
            'components/options/nudges/nudge-settings.tsx',
            '      <Setting id="quiet-hours">',
            `      <Setting id="loud">
        <SwitchLine
          label={t('setting.loud.title')}
          checked={props.loud}
          onChange={(loud) => onChange({ loud })}
        />
      </Setting>
      <Setting id="quiet-hours">`,
          );
          tree.edit(
            'components/options/nudges/nudges-section.tsx',
            'calendar={settings.calendar}',
            'calendar={settings.calendar}\n      loud={settings.loud}',
          );
        },
        missed: null,
      },
      {
        files: ['components/find-settings/section-settings.ts'],
        apply: (tree) =>
          tree.edit(
            'components/find-settings/section-settings.ts',
            "'quiet-hours', 'silent'",
            "'quiet-hours', 'silent', 'loud'",
          ),
        missed: null,
      },
      {
        files: ['options.json'],
        apply: (tree) => tree.words('options.json', 'setting.loud.title', IN_ALL, () => 'Loud'),
        missed: /nudge-settings\.tsx.*"setting\.loud\.title"/,
      },
    ],
  },
  {
    title: 'Add a language',
    most: null,
    parts: [
      {
        files: ['lib/i18n/languages.ts'],
        apply: (tree) => {
          tree.edit('lib/i18n/languages.ts', /export const LANGUAGES = \[/, "export const LANGUAGES = ['da', ");
          tree.edit('lib/i18n/languages.ts', "  en: 'English',", "  en: 'English',\n  da: 'Dansk',");
        },
        missed: null,
      },
      {
        files: ['lib/i18n/page-words.ts', 'lib/i18n/overlay-words.ts', 'lib/i18n/background-words.ts'],
        apply: (tree) => {
          tree.edit(
            'lib/i18n/page-words.ts',
            '  de: async',
            "  da: async () => (await import('./da')).words,\n  de: async",
          );
          const overlay = ['common', 'overlay', 'why'].map((file) => `import da_${file} from './da/${file}.json';\n`);
          tree.edit('lib/i18n/overlay-words.ts', 'const WORDS', `${overlay.join('')}\nconst WORDS`);
          tree.edit(
            'lib/i18n/overlay-words.ts',
            '  de: { common:',
            '  da: { common: da_common, overlay: da_overlay, why: da_why },\n  de: { common:',
          );
          tree.edit('lib/i18n/overlay-words.ts', 'const COMMON = { ', 'const COMMON = { da: da_common, ');
          tree.edit(
            'lib/i18n/background-words.ts',
            'const WORDS',
            "import da from './da/background.json';\n\nconst WORDS",
          );
          tree.edit('lib/i18n/background-words.ts', '= { en,', '= { da, en,');
        },
        missed: /background-words\.ts[\s\S]*overlay-words\.ts[\s\S]*page-words\.ts/,
      },
      {
        files: ['lib/i18n/<tag>/'],
        // German has the plural endings and the percentages of Danish. Last of all, so that the words of the other recipes are in it.
        apply: (tree) => tree.copy('lib/i18n/de', 'lib/i18n/da'),
        missed: /lib.i18n.da/,
      },
      {
        files: ['public/_locales/<tag>/messages.json'],
        apply: (tree) => tree.copy('public/_locales/de', 'public/_locales/da'),
        missed: /the listing has every language/,
      },
    ],
  },
];
