/**
 * Returns a number with its noun: `1 request`, `2 requests`.
 * @param count The number.
 * @param noun The noun, in the singular.
 */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
