/** How a mock responds, and how it checks signatures. */

/**
 * `stateful` behaves like the server. `static` responds to each operation with its first example. `proxy` forwards to
 * another server, and checks requests and responses.
 */
export type Mode = 'stateful' | 'static' | 'proxy';

/** `verify` checks signatures. `presence` checks only that the headers exist. `off` checks nothing. */
export type HmacMode = 'verify' | 'presence' | 'off';

export const hmacModes: readonly HmacMode[] = ['verify', 'presence', 'off'];
