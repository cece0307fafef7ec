/** The checks of `plyr-api doctor` on this machine. */
import { existsSync } from 'node:fs';
import type { Environment } from '../../client/env.js';
import { nearest } from '../../mock/observability/hints/near-misses.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { networks } from '../../mock/state/network.js';
import { oneOf } from '../api/catalog.js';
import { type ConfigFile, configFile, readConfig } from '../api/profile.js';
import { type Finding, fail, ok, warning } from './check.js';

/**
 * Checks the version of Node.
 * @param version The version, such as `22.12.0`.
 * @param range The range in `engines` of the package, such as `>=20.19`.
 */
export function checkNode(version: string, range: string): Finding {
  const least = range.replace(/^>=/, '');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
    ? ok(version)
    : fail(`Node ${version} is older than ${least}.`, `Install Node ${least} or later.`);
}

/**
 * Checks the config file: whether this user can read it, whether others can, and whether it has unknown entries.
 * @param env The environment: `PLYR_CONFIG`, and the variables with the system's folder for settings.
 */
export function checkConfig(env: Environment): Finding {
  const file = configFile(env);
  if (!existsSync(file))
    return env.PLYR_CONFIG
      ? warning(`PLYR_CONFIG names ${file}, which does not exist.`, 'Create it, or unset PLYR_CONFIG.')
      : ok(`There is none at ${file}. It is optional.`);
  try {
    const mistakes = mistakesIn(readConfig(file));
    return mistakes.length > 0
      ? warning(`${file}: ${mistakes.join(' ')}`, 'Correct the file, or remove these entries.')
      : ok(file);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return fail(error.message, 'Correct the file. Until then, commands cannot use it.');
  }
}

const ofFile = ['profile', 'profiles'];
const ofProfile = ['baseUrl', 'network', 'apiKey', 'secretKey', 'controlToken'];

function mistakesIn(config: ConfigFile): string[] {
  return [
    ...unknownEntries('', config, ofFile),
    ...Object.entries(config.profiles ?? {}).flatMap(([name, stored]) => {
      const { network } = stored;
      return [
        ...unknownEntries(`profiles.${name}.`, stored, ofProfile),
        ...ofProfile
          .filter((key) => !['string', 'undefined'].includes(typeof Object(stored)[key]))
          .map((key) => `profiles.${name}.${key} is not a string.`),
        ...(network !== undefined && !networks.includes(network)
          ? [`profiles.${name}.network is ${JSON.stringify(network)}; expected ${oneOf(networks)}.`]
          : []),
      ];
    }),
  ];
}

function unknownEntries(path: string, entry: object, known: readonly string[]): string[] {
  return Object.keys(entry)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const [like] = nearest(key, known);
      return `Unknown entry ${path}${key}.${like === undefined ? '' : ` Did you mean ${like}?`}`;
    });
}
