import { afterThisTick } from '../../mock/http/after-this-tick.js';

/**
 * Returns a function that writes a line, which is passed without its line break. All lines of one turn of the
 * event loop share a write. A write for each would take a fifth of the time of a request.
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
