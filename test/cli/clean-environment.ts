import { vi } from 'vitest';

/** Deletes the variables that the command line reads; the machine that runs the tests may have them. */
export function cleanEnvironment(): void {
  const names = ['PORT', 'HOST', 'PLYR_MOCK_CONTROL_TOKEN', 'NO_COLOR', 'FORCE_COLOR', 'CLICOLOR_FORCE'];
  const ofCalls = ['PLYR_PROFILE', 'PLYR_BASE_URL', 'PLYR_API_KEY', 'PLYR_SECRET_KEY', 'PLYR_LOG'];
  for (const name of [...names, ...ofCalls]) vi.stubEnv(name, undefined);
  // The person who runs the tests can have one.
  vi.stubEnv('PLYR_CONFIG', '/nowhere/plyr-api.json');
}
