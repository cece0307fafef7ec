import { fileURLToPath } from 'node:url';

/** The path of the compiled command `plyr-api`. The project `programs` of vitest.config.ts builds it. */
export const compiledCommand: string = fileURLToPath(new URL('../../dist/src/cli/main.cjs', import.meta.url));
