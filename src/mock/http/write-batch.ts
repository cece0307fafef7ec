/**
 * Work that is put off until all requests of this turn of the event loop were looked at. Answers that go out one right
 * after another wake the process that reads them once; each on its own costs as much as half of the request.
 */
let waiting: (() => void)[] = [];

/**
 * Runs something at the end of this turn of the event loop, in the order of the calls.
 * @param run What to run. It must not throw.
 */
export function afterThisTick(run: () => void): void {
  if (waiting.push(run) === 1) setImmediate(runAll);
}

function runAll(): void {
  const all = waiting;
  waiting = [];
  for (const run of all) run();
}
