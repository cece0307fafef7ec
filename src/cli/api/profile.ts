/**
 * Chooses the server to call, and its keys, from options, the environment, and a file. Secret keys are never
 * options, because the shell's history and the process list show options.
 */
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../client/env.js';
import { checkBaseUrl, servers } from '../../client/sending/url.js';
import { UserError } from '../../mock/openapi/user-error.js';
import type { Network } from '../../mock/state/network.js';

/** The mock of this machine, where `plyr-api mock` listens by default. */
export const localMock = 'http://127.0.0.1:4010/api';

/** Profiles that need no file. */
export const builtInProfiles = ['mock', 'testnet', 'mainnet'] as const;

/** The variables that choose the server and the keys. */
export const variables = {
  PLYR_PROFILE: 'the profile, such as `testnet`',
  PLYR_BASE_URL: 'the address of another server, with its /api',
  PLYR_API_KEY: 'the API key',
  PLYR_SECRET_KEY: 'the secret key',
  PLYR_CONFIG: 'the config file (default: `plyr-api/config.json` in the folder of the system for settings)',
} as const;

/** The server of a call, and its keys. */
export interface Profile {
  /** Undefined if an address was chosen, and no profile. */
  name: string | undefined;
  baseUrl: string;
  /** Undefined for a server that can be on either network, such as a mock. */
  network: Network | undefined;
  /** Whether calls move real tokens. */
  isMainnet: boolean;
  apiKey: string | undefined;
  secretKey: string | undefined;
  /** Whether it is the default, because no server was chosen. */
  isDefault: boolean;
}

/** The options of the command line. */
export interface ProfileOptions {
  profile?: string | undefined;
  baseUrl?: string | undefined;
  /** Read from standard input. */
  secretKey?: string | undefined;
}

/** An entry of the file. */
export interface StoredProfile {
  baseUrl?: string;
  network?: Network;
  apiKey?: string;
  secretKey?: string;
  /** The control token of a mock, for commands such as `plyr-api mock reset`. */
  controlToken?: string;
}

/** The file with profiles. */
export interface ConfigFile {
  profile?: string;
  profiles?: Record<string, StoredProfile>;
}

/**
 * Chooses the server to call. An option wins over the environment, and the environment wins over the file.
 * @param options See {@link ProfileOptions}.
 * @param env See {@link variables}.
 * @throws UserError for an unknown profile, an invalid address, or a file that other users can read.
 */
export function resolveProfile(options: ProfileOptions, env: Environment = process.env): Profile {
  const file = configFile(env);
  const config = readConfig(file);
  const chosen =
    options.profile ?? (options.baseUrl ? undefined : env.PLYR_PROFILE || config.profile) ?? undefined;
  // The address in the environment doesn't apply to a profile that the command line names.
  const address =
    options.baseUrl ?? (options.profile === undefined ? env.PLYR_BASE_URL || undefined : undefined);
  const name = chosen ?? (address === undefined ? 'mock' : undefined);
  const found = name === undefined ? undefined : config.profiles?.[name];
  if (name !== undefined && found === undefined && !(builtInProfiles as readonly string[]).includes(name))
    throw unknownProfile(name, config, file);
  const stored = found ?? {};
  const baseUrl = checked(address ?? stored.baseUrl ?? builtInUrl(name) ?? localMock);
  const isMainnet = name === 'mainnet' || stored.network === 'mainnet' || networkOf(baseUrl) === 'mainnet';
  const isMock = name === 'mock';
  const secretKey = options.secretKey ?? (env.PLYR_SECRET_KEY || undefined) ?? stored.secretKey;
  const apiKey = (env.PLYR_API_KEY || undefined) ?? stored.apiKey;
  return {
    name,
    baseUrl,
    network: stored.network ?? networkOf(baseUrl),
    isMainnet,
    apiKey: apiKey ?? (isMock ? 'plyr-demo-key' : undefined),
    secretKey: secretKey ?? (isMock && apiKey === undefined ? 'plyr-demo-secret' : undefined),
    isDefault: chosen === undefined && address === undefined,
  };
}

/**
 * Returns the names of all profiles.
 * @param config The file with profiles.
 */
export function profileNames(config: ConfigFile = readConfig(configFile(process.env))): string[] {
  return [...new Set([...builtInProfiles, ...Object.keys(config.profiles ?? {})])];
}

/**
 * Returns the keys of a profile.
 * @param profile The profile.
 * @throws UserError if one is missing. The message says where to set it.
 */
export function keysOf({ name, baseUrl, apiKey, secretKey }: Profile): { apiKey: string; secretKey: string } {
  if (apiKey !== undefined && secretKey !== undefined) return { apiKey, secretKey };
  const [missing, variable] =
    apiKey === undefined ? ['API key', 'PLYR_API_KEY'] : ['secret key', 'PLYR_SECRET_KEY'];
  if (name !== undefined)
    throw new UserError(
      `the profile ${name} has no ${missing}. Set ${variable}, or add it to ${configFile(process.env)}.`,
    );
  const demoKeys = isOnThisMachine(baseUrl)
    ? " The mock's demo keys are plyr-demo-key and plyr-demo-secret."
    : '';
  throw new UserError(
    `No ${missing} for ${baseUrl}. Set PLYR_API_KEY and PLYR_SECRET_KEY, or choose a profile with --profile.${demoKeys}`,
  );
}

/** Placeholder keys for calls that need none, because the client requires keys. */
export const noKeys = { apiKey: 'none', sign: (): string => '0'.repeat(64) };

/**
 * Returns the name of the file with profiles.
 * @param env The environment: `PLYR_CONFIG`, and the variables with the system's folder for settings.
 * @param platform The operating system.
 */
export function configFile(env: Environment, platform: NodeJS.Platform = process.platform): string {
  if (env.PLYR_CONFIG) return env.PLYR_CONFIG;
  const folder =
    platform === 'win32'
      ? env.APPDATA || join(homedir(), 'AppData', 'Roaming')
      : env.XDG_CONFIG_HOME || join(homedir(), '.config');
  return join(folder, 'plyr-api', 'config.json');
}

/**
 * Returns the error for an unknown profile.
 * @param name The name.
 * @param config The file with profiles.
 * @param file Its name.
 */
export function unknownProfile(name: string, config: ConfigFile, file: string): UserError {
  const known = profileNames(config).join(', ');
  return new UserError(
    `there is no profile ${JSON.stringify(name)}. Use one of ${known}, or add it to ${file}.`,
  );
}

/**
 * Reads the file with profiles. A missing file has no profiles.
 * @param file Its name.
 * @throws UserError if the file can't be read or is invalid, or if other users can read its secrets.
 */
export function readConfig(file: string): ConfigFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new UserError(`${file} can't be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  let config: ConfigFile;
  try {
    config = JSON.parse(text);
  } catch {
    throw new UserError(`${file} is not valid JSON.`);
  }
  if (![config, config?.profiles ?? {}, ...Object.values(config?.profiles ?? {})].every(isObject))
    throw new UserError(
      `${file} must contain a JSON object. "profiles" and each profile in it must be objects, too.`,
    );
  const hasSecret = Object.values(config?.profiles ?? {}).some(
    ({ secretKey, controlToken }) => (secretKey ?? controlToken) !== undefined,
  );
  if (hasSecret) checkPrivate(file, 'a secret key or a control token');
  return config;
}

/**
 * Checks that only its owner can read a file with a secret. Windows has no file modes.
 * @param file Its name.
 * @param secret The secret in the file, for the message.
 * @throws UserError if other users can read it.
 */
export function checkPrivate(file: string, secret: string): void {
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new UserError(`${file} contains ${secret}, and other users can read it. Run: chmod 600 ${file}`);
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const builtInUrl = (name: string | undefined): string | undefined =>
  name === 'testnet' || name === 'mainnet' ? servers[name] : undefined;

/**
 * Returns the network of a public server; undefined for any other.
 * @param baseUrl Its address.
 */
export const networkOf = (baseUrl: string): Network | undefined =>
  (['testnet', 'mainnet'] as const).find((name) => new URL(servers[name]).host === new URL(baseUrl).host);

/** The client allows plain http to this machine only, so its check knows all names of this machine. */
function isOnThisMachine(baseUrl: string): boolean {
  try {
    return Boolean(checkBaseUrl(baseUrl.replace(/^https:/, 'http:'), false));
  } catch {
    return false;
  }
}

function checked(baseUrl: string): string {
  try {
    return checkBaseUrl(baseUrl, false);
  } catch (error) {
    throw new UserError((error as Error).message);
  }
}
