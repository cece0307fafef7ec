import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../client/env.js';

/**
 * Returns the folder for cached files, which the command can create again. It is below the user's cache folder.
 * @param platform The operating system.
 * @param env The environment, with the system's folders.
 */
export function cacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: Environment = process.env,
): string {
  return join(parentOf(platform, env), 'plyr-api');
}

function parentOf(platform: NodeJS.Platform, env: Environment): string {
  if (platform === 'win32') return env.LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return env.XDG_CACHE_HOME || join(homedir(), '.cache');
}
