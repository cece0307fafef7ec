import type { JSX } from 'preact';

const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  hourCycle: 'h23',
});
const whole = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'medium',
  hourCycle: 'h23',
});

/** A moment on the sandbox's clock: the time of day, with the date on hover. */
export function Time({ at, full = false }: { at: string; full?: boolean }): JSX.Element {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={whole.format(moment)}>
      {(full ? whole : clock).format(moment)}
    </time>
  );
}

/**
 * Returns the distance to a moment in words.
 * @param ms Milliseconds, negative for the past.
 * @returns Such as `in 2 h` or `3 min ago`.
 */
export function distance(ms: number): string {
  const seconds = Math.abs(ms) / 1000;
  const units: [number, string][] = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
    [0, 's'],
  ];
  const [size, unit] = units.find(([least]) => seconds >= least) ?? [0, 's'];
  const text = `${Math.round(seconds / (size || 1))} ${unit}`;
  return ms < 0 ? `${text} ago` : `in ${text}`;
}
