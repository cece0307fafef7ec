/** The clock in words. */

const short = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' });
const long = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
});
const shortWithDay = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Formats a moment in full. */
export const timeText = (moment: Date): string => long.format(moment);

/**
 * Formats a moment for the bar.
 * @param moment The moment.
 * @param hasDay Whether it may be on another day than today.
 */
export const shortTime = (moment: Date, hasDay: boolean): string =>
  (hasDay ? shortWithDay : short).format(moment);

const units = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
] as const;

/**
 * Says how far a clock is ahead, in its two largest units.
 * @param ms Milliseconds.
 * @returns Such as `1 d 2 h`. Empty below a second.
 */
export function aheadText(ms: number): string {
  let rest = ms;
  const parts = units.flatMap(([size, unit]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.slice(0, 2).join(' ');
}
