import { PlyrError } from './errors.js';
import type { KeylessOptions, PlyrClientOptions } from './options.js';
import { hmacSigner } from './signing.js';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the options of a client from the environment: `PLYR_API_KEY`, `PLYR_SECRET_KEY`, and `PLYR_BASE_URL` where
 * it is not the testnet.
 *
 * @example
 * ```ts
 * const plyr = createPlyrClient({ ...fromEnv(), timeoutMs: 10_000 });
 * ```
 *
 * @param env - Where to look; left out, the environment of the process (`process.env`, or `Deno.env`).
 * @returns The options. The keys are inside of functions, so that printing the options does not show them.
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
 * Adds what `fromEnv` reads to options without credentials.
 * @param given - The options. With one credential, even an undefined one, they stay as they are.
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
