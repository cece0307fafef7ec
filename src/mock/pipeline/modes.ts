/** How a mock answers and how it looks at signatures. */

/**
 * `stateful` behaves like the server; `static` answers each operation with its first example; `proxy` forwards to
 * another server and checks what goes both ways.
 */
export type Mode = 'stateful' | 'static' | 'proxy';

/** `verify` checks signatures; `presence` only that the headers are there; `off` looks at neither. */
export type HmacMode = 'verify' | 'presence' | 'off';

export const hmacModes: readonly HmacMode[] = ['verify', 'presence', 'off'];
