/**
 * Hides secrets from the agent, so that it can't print them. A session JWT in a response becomes a handle, such
 * as `handle:sessionJwt-1`. A handle in the arguments of a later call becomes the JWT again.
 */
import { isDeepStrictEqual } from 'node:util';
import { redacted, redactJwts } from '../../mock/observability/redact-text.js';
import type { SecretMarks } from '../../mock/observability/secret-marks.js';
import { namesApiKey, namesSecret, plainName } from '../../mock/observability/secret-names.js';
import { UserError } from '../../mock/openapi/user-error.js';
import type { CatalogOperation } from '../api/catalog.js';
import type { Parameters } from '../api/read-arguments.js';

const handlePattern = /^handle:\w+-\d+$/;

/** The secrets of a connection. */
export class SecretHandles {
  readonly #values = new Map<string, unknown>();

  /**
   * Returns a response with handles in the place of its secrets.
   * @param value Plain data.
   * @param marks The values that the description marks as secret.
   */
  hide(value: unknown, marks: SecretMarks | undefined): unknown {
    return this.#hide(value, '', marks);
  }

  /**
   * Returns the parameters of a call with secrets in the place of handles.
   * @param operation What is called.
   * @param parameters The parameters from the agent.
   * @throws UserError for an unknown handle, or for a handle in a parameter that is not secret, because that
   *   would make the secret readable.
   */
  reveal({ id, parameters: known }: CatalogOperation, parameters: Parameters): Parameters {
    return Object.fromEntries(
      Object.entries(parameters).map(([name, value]) => {
        const revealed = this.#reveal(value);
        const takesSecrets = known.some((one) => one.name === name && one.secret);
        if (!takesSecrets && !isDeepStrictEqual(revealed, value))
          throw new UserError(
            `${name} of ${id} is not secret, so it can't have a handle. Use handles where "describe" says secret.`,
          );
        return [name, revealed];
      }),
    );
  }

  #hide(value: unknown, name: string, marks: SecretMarks | undefined): unknown {
    if (value === null || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((item) => this.#hide(item, name, marks));
    if (typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, this.#hide(item, key, marks)]),
      );
    const isSecret = namesSecret(name) || namesApiKey(name) || marks?.names.has(plainName(name));
    if (isSecret && value !== undefined && value !== '' && value !== redacted)
      return this.#handleOf(value, name);
    return typeof value === 'string' ? redactJwts(value) : value;
  }

  #handleOf(value: unknown, name: string): string {
    for (const [handle, known] of this.#values) if (known === value) return handle;
    const handle = `handle:${name.replaceAll(/\W/g, '') || 'value'}-${this.#values.size + 1}`;
    this.#values.set(handle, value);
    return handle;
  }

  #reveal(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#reveal(item));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#reveal(item)]));
    if (typeof value !== 'string' || !handlePattern.test(value)) return value;
    if (this.#values.has(value)) return this.#values.get(value);
    throw new UserError(
      `there is no handle ${JSON.stringify(value)}. Handles end with the connection, so log in again.`,
    );
  }
}
