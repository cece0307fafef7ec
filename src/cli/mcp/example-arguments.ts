import type { CatalogOperation } from '../api/catalog.js';
import type { Parameters } from '../api/read-arguments.js';

/**
 * Returns arguments from the examples of the description. Secrets are handles that name their source.
 * @param operation The operation.
 */
export function exampleArguments({ parameters }: CatalogOperation): Parameters {
  return Object.fromEntries(
    parameters
      .filter(({ required }) => required)
      .map(({ name, example, secret, type }) => {
        if (!secret || name === 'otp') return [name, example];
        const handle = `handle:${/^sessionJwts?$/.test(name) ? 'sessionJwt' : name}-1`;
        return [name, type.endsWith('[]') ? [handle] : handle];
      }),
  );
}
