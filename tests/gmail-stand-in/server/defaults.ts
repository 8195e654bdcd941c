import type { Settings, StandInOptions } from '../options.ts';

const DEFAULTS: Settings = {
  wire: 'array',
  accounts: [{ address: 'robin@vendor.example', name: 'Robin Vendor' }],
  language: 'en',
  conversationView: true,
  undoSeconds: 5,
  trustedTypes: false,
  theme: 'light',
  density: 'default',
  splitPane: false,
  minimalAnswers: false,
  transport: { request: 'xhr', answer: 'text' },
  draftSaveMs: 800,
  cacheControl: 'no-store',
};

export function settingsOf(options: StandInOptions): Settings {
  const { port: _port, front: _front, ...given } = options;
  return { ...DEFAULTS, ...given };
}
