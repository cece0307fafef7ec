/**
 * Returns a number with its noun: `1 request`, `2 requests`.
 * @param count How many.
 * @param noun In the singular.
 */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
