import { fileURLToPath } from 'node:url';
import { needsBuild } from './needs-build.js';

/**
 * Returns the path of the compiled command `plyr-api`.
 * @throws Error when it is missing or out of date; the message names the command that builds it.
 */
export function compiledCommand(): string {
  needsBuild();
  return fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
}
