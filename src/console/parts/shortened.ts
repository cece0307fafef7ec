/**
 * Shortens an address or a hash, which is recognized by its ends.
 * @param name Anything else stays as it is.
 */
export const shortened = (name: string): string =>
  /^0x[\da-f]{12,}$/i.test(name) ? `${name.slice(0, 6)}…${name.slice(-4)}` : name;
