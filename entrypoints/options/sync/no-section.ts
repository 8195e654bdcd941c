import type { Section } from '../sections';

/** The edition without sync has no such section. */
export const SYNC_SECTIONS: readonly Section[] = [];
