/** Why a request failed in the mock itself. */
import { UserError } from '../../openapi/user-error.js';
import { redactText } from '../redact.js';

/**
 * Returns why a request failed: a mistake of the caller, or a bug of the mock.
 * @param error What was thrown.
 */
export const explainFailure = (error: unknown): string =>
  error instanceof UserError
    ? redactText(error.message)
    : 'The mock itself failed. Its standard error has the details. This is a bug of the mock.';
