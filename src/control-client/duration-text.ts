const units = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
] as const;

/**
 * Says how long a time is, in its two largest units.
 * @param ms Milliseconds.
 * @returns Such as `1 d 2 h`. Empty below a second.
 */
export function durationText(ms: number): string {
  let rest = ms;
  const parts = units.flatMap(([size, unit]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? [`${count} ${unit}`] : [];
  });
  return parts.slice(0, 2).join(' ');
}
