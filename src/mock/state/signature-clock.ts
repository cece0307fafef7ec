/**
 * `sandbox` is the clock that testers move, as if time had passed on the server. `real` is the clock of this machine, for
 * games that sign with their own clock while a tester moves the sandbox's clock.
 */
export type SignatureClock = 'sandbox' | 'real';

/** For options, which must not load the state. */
export const signatureClocks: readonly SignatureClock[] = ['sandbox', 'real'];
