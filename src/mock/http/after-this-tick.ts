/**
 * Defers work until Node has read the requests of all connections in this turn of the event loop. Then the mock handles them
 * one after another, and writes their responses in the next turn. If it handled each request between two reads, Node, OpenSSL,
 * and the kernel would evict each other's code from the processor's caches. Each response would also wake the reading process.
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
