import { afterThisTick } from '../../mock/http/write-batch.js';

/**
 * Lines of a log, written together: all requests that are answered in one turn of the event loop share a write. A write
 * for each would cost a fifth of the request.
 * @param write Writes a text; by default to the standard output.
 * @returns A function that takes a line, without its end.
 */
export function lineWriter(
  write: (text: string) => void = (text) => process.stdout.write(text),
): (line: string) => void {
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
