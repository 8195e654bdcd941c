import type { Section } from '@/components/options/shell/sections';

/** The edition without sync has no such section. */
export const SYNC_SECTIONS: readonly Section[] = [];
