/**
 * Returns where a key moves to in a list.
 * @param key The key, as the browser names it.
 * @param index Where the keys are now; -1 for nowhere.
 * @param count How many rows there are.
 * @param pageSize How many rows fit into the view.
 * @returns The new index, or undefined if the key doesn't move.
 */
export function nextIndex(key: string, index: number, count: number, pageSize: number): number | undefined {
  const steps = new Map([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
    ['PageDown', pageSize],
    ['PageUp', -pageSize],
    ['Home', -count],
    ['End', count],
  ]);
  const step = steps.get(key);
  if (step === undefined || count === 0) return undefined;
  return Math.min(count - 1, Math.max(0, index + step));
}
