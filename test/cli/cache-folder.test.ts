import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from '../../src/cli/cache-folder.js';

test.each([
  ['linux', { XDG_CACHE_HOME: '/caches' }, join('/caches', 'plyr-api')],
  ['linux', {}, join(homedir(), '.cache', 'plyr-api')],
  ['darwin', {}, join(homedir(), 'Library', 'Caches', 'plyr-api')],
  ['win32', { LOCALAPPDATA: '/local' }, join('/local', 'plyr-api')],
  ['win32', {}, join(homedir(), 'AppData', 'Local', 'plyr-api')],
] as const)('%s %j', (platform, env, folder) => {
  expect(cacheFolder(platform, env)).toBe(folder);
});
