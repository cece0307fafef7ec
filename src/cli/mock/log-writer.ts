import { afterThisTick } from '../../mock/http/write-batch.js';

/**
 * Returns a function that writes a line, given without its end. Lines of one turn of the event loop share a write: a
 * write for each would cost a fifth of a request.
 * @param write Writes to the log.
 */
export function lineWriter(write: (lines: string) => void): (line: string) => void {
  let waiting = '';
  const flush = () => {
    write(waiting);
    waiting = '';
  };
  return (line) => {
    if (waiting === '') afterThisTick(flush);
    waiting += `${line}\n`;
  };
}
