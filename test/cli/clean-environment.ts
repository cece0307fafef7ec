import { vi } from 'vitest';

/** Unsets the variables that the command line reads; the machine that runs the tests may have them. */
export function cleanEnvironment(): void {
  for (const name of ['PORT', 'HOST', 'PLYR_MOCK_CONTROL_TOKEN', 'NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE'])
    vi.stubEnv(name, undefined);
}
