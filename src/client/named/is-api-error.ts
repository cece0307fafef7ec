import { operationTable } from '../../../generated/operation-table.js';
import type { PlyrErrors } from '../../../generated/plyr-operations.js';
import { ApiError } from '../errors.js';
import type { TextError } from '../sending/result.js';
import { parseRow } from './operation-row.js';
import type { ErrorBody, ErrorStatus } from './plyr-call.js';

/** The ApiErrors of an operation: a union, discriminated by `status`, which determines the type of `body`. */
export type ApiErrorOf<OperationId extends keyof PlyrErrors> = ApiErrorWith<PlyrErrors[OperationId]>;

type ApiErrorWith<Errors> =
  | { [Status in keyof Errors]: ApiErrorAt<Status, ErrorBody<Errors[Status]>> }[keyof Errors]
  | ApiErrorAt<Exclude<ErrorStatus, keyof Errors>, TextError>;

type ApiErrorAt<Status, Body> = ApiError<Body> & { readonly status: Status };

/**
 * Checks whether an error is an error response of an operation, and narrows its type to the error bodies of
 * that operation. It accepts errors from the methods of a client, and from `unwrap` for GET and POST.
 *
 * @example
 * ```ts
 * try {
 *   await plyr.payGameRoom(payment);
 * } catch (error) {
 *   if (isApiError(error, 'payGameRoom') && error.status === 504) console.log(error.body.taskId);
 *   else throw error;
 * }
 * ```
 *
 * @param error - The error that you caught.
 * @param operationId - The ID of the operation.
 * @returns Whether it is an ApiError with an error status code, from this operation.
 */
export function isApiError<OperationId extends keyof PlyrErrors>(
  error: unknown,
  operationId: OperationId,
): error is ApiErrorOf<OperationId> {
  return (
    error instanceof ApiError &&
    error.code === 'API_ERROR' &&
    error.operation === parseRow(operationTable[operationId]).operation
  );
}
