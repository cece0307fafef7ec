import { PlyrError } from './errors.js';
import type { KeylessOptions, PlyrClientOptions } from './options.js';
import { hmacSigner } from './signing.js';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the options of a client from the environment: `PLYR_API_KEY`, `PLYR_SECRET_KEY`, and, for a server
 * other than the testnet, `PLYR_BASE_URL`.
 *
 * @example
 * ```ts
 * const plyr = createPlyrClient({ ...fromEnv(), timeoutMs: 10_000 });
 * ```
 *
 * @param env - The environment variables. Default: those of the process (`process.env`, or `Deno.env`).
 * @returns The options. The keys are inside functions, so printing the options doesn't show them.
 * @throws PlyrError `MISSING_CREDENTIALS`, naming the variable.
 */
export function fromEnv(env?: Environment): Pick<PlyrClientOptions, 'apiKey' | 'sign' | 'baseUrl'> {
  const { process, Deno } = globalThis as unknown as Runtime;
  const variables = env ?? process?.env;
  const read = (name: string) => (variables ? variables[name] : Deno?.env.get(name)) || undefined;
  const need = (name: string) => {
    const value = read(name);
    if (value) return value;
    throw new PlyrError('MISSING_CREDENTIALS', `The environment variable ${name} is not set.`);
  };
  const apiKey = need('PLYR_API_KEY');
  return { apiKey: () => apiKey, sign: hmacSigner(need('PLYR_SECRET_KEY')), baseUrl: read('PLYR_BASE_URL') };
}

/**
 * Adds the options of `fromEnv` to options without credentials.
 * @param given - The options. If they have a credential, even an undefined one, they stay as they are.
 * @throws PlyrError `MISSING_CREDENTIALS`, naming the variable.
 */
export function withKeys(given: PlyrClientOptions | KeylessOptions): PlyrClientOptions {
  const options = Object(given) as PlyrClientOptions;
  if (['apiKey', 'secretKey', 'sign'].some((name) => name in options)) return options;
  const env = fromEnv();
  return { ...options, ...env, baseUrl: options.baseUrl ?? env.baseUrl };
}

interface Runtime {
  process?: { env?: Environment };
  Deno?: { env: { get(name: string): string | undefined } };
}
