/**
 * `sandbox` is the clock that testers move, as on a server whose time has passed. `real` is the clock of this machine, for
 * games that sign with their own clock while a tester moves that of the sandbox.
 */
export type SignatureClock = 'sandbox' | 'real';

/** For options, which must not load the state. */
export const signatureClocks: readonly SignatureClock[] = ['sandbox', 'real'];
