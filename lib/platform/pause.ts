/** Resolves `ms` milliseconds later. Only for what the worker may also lose: its life may end before. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
