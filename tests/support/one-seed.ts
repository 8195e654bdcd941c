import fc from 'fast-check';

/** Mutants are all judged by the same examples, and a failing one need not be made smaller to count. */
fc.configureGlobal({ seed: 20_261_122, endOnFailure: true });
