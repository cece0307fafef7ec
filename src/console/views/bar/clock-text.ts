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
