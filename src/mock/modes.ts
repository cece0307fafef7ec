/** How a mock answers and how it looks at signatures. */

/** `verify` checks signatures; `presence` only that the headers are there; `off` looks at neither. */
export type HmacMode = 'verify' | 'presence' | 'off';

export const hmacModes: readonly HmacMode[] = ['verify', 'presence', 'off'];
