/**
 * Defers work until all requests of this turn of the event loop have been handled. Responses that are written together wake
 * the reading process only once. Waking it for each response costs half as much as the request.
 */
let waiting: (() => void)[] = [];

/**
 * Runs functions at the end of this turn of the event loop, in the order of the calls.
 * @param run The function. It must not throw.
 */
export function afterThisTick(run: () => void): void {
  if (waiting.push(run) === 1) setImmediate(runAll);
}

function runAll(): void {
  const all = waiting;
  waiting = [];
  for (const run of all) run();
}
