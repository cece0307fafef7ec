/**
 * Chooses the running mock to control, and its token. The token is never an option, because other users can see
 * options.
 */
import { UserError } from '../../mock/openapi/user-error.js';
import { checkedName } from '../../mock/sandboxes/sandbox-name.js';
import {
  checkPrivate,
  configFile,
  localMock,
  networkOf,
  readConfig,
  type StoredProfile,
  unknownProfile,
} from '../api/profile.js';
import { readTextFile } from '../api/text-file.js';

/** The options of the command line. */
export interface TargetOptions {
  url?: string | undefined;
  profile?: string | undefined;
  controlTokenFile?: string | undefined;
  sandbox?: string | undefined;
}

/** A running mock, or one of its sandboxes. */
export interface MockTarget {
  /** Without a slash at its end. */
  url: string;
  token?: string;
  /** The source of the token, for messages. */
  tokenSource?: string;
  /** The name of the sandbox. Empty for the default sandbox. */
  sandbox: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Chooses the mock to control. An option wins over the environment, and the environment wins over the file.
 * @param options See {@link TargetOptions}.
 * @param env `PLYR_MOCK_URL`, `PLYR_MOCK_CONTROL_TOKEN`, and `PLYR_CONFIG` for another file with profiles.
 * @throws UserError for a profile of a real server, an invalid address, or a token that other users can read.
 */
export function resolveMockTarget(options: TargetOptions, env: Environment = process.env): MockTarget {
  const named = options.url ?? (options.profile === undefined ? env.PLYR_MOCK_URL || undefined : undefined);
  // The token of a profile is only for the mock of that profile.
  const stored = named === undefined ? mockProfile(options.profile, env) : undefined;
  const url = mockUrl(named ?? stored?.baseUrl ?? localMock);
  const [, inPath] = /\/s\/([^/]+)$/.exec(url) ?? [];
  const sandbox = (options.sandbox === undefined ? inPath : checkedName(options.sandbox)) ?? '';
  return { url, sandbox, ...tokenOf(options, stored, env) };
}

/**
 * Returns the headers of each request to the control API.
 * @param target The mock.
 * @param sandbox The sandbox, if its name is not in the address.
 */
export function controlHeaders({ token }: MockTarget, sandbox: string | undefined): Record<string, string> {
  return {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(sandbox !== undefined && { 'x-mock-session': sandbox }),
  };
}

function mockProfile(name: string | undefined, env: Environment): StoredProfile {
  const file = configFile(env);
  const config = readConfig(file);
  const stored = config.profiles?.[name ?? 'mock'];
  const isReal = name === 'testnet' || name === 'mainnet';
  if (isReal || stored?.network !== undefined || (stored?.baseUrl && networkOf(stored.baseUrl)))
    throw new UserError(
      `the profile ${name ?? 'mock'} is for a real server, which has no control API. Use --url or the profile of a mock.`,
    );
  if (stored === undefined && name !== undefined && name !== 'mock') throw unknownProfile(name, config, file);
  return stored ?? {};
}

/** Also accepts the addresses of the API and of the control API. */
function mockUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UserError(
      `the address of the mock must be an http or https URL, such as http://127.0.0.1:4010.`,
    );
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    throw new UserError('the address of the mock must have no user name, no query, and no #.');
  return url.href.replace(/\/+$/, '').replace(/\/(api|_mock)$/, '');
}

function tokenOf(
  { controlTokenFile: file }: TargetOptions,
  stored: StoredProfile | undefined,
  env: Environment,
): Pick<MockTarget, 'token' | 'tokenSource'> {
  if (file !== undefined) {
    const token = readTextFile(file).trim();
    checkPrivate(file, 'a control token');
    return sendable(token, file);
  }
  if (env.PLYR_MOCK_CONTROL_TOKEN)
    return sendable(env.PLYR_MOCK_CONTROL_TOKEN, 'the variable PLYR_MOCK_CONTROL_TOKEN');
  return stored?.controlToken ? sendable(stored.controlToken, configFile(env)) : {};
}

function sendable(token: string, tokenSource: string): { token: string; tokenSource: string } {
  if (/^[\x21-\x7e]+$/.test(token)) return { token, tokenSource };
  throw new UserError(
    `${tokenSource} has no valid control token. A token has at least 16 characters, all printable ASCII without spaces.`,
  );
}
