/** Explains a failed call with the description: the message, its cause, and what to do. */
import { ApiError, CallError, ConnectionError, PlyrError, TaskError } from '../../client/errors.js';
import { UserError } from '../../mock/openapi/user-error.js';
import type { Paint } from '../shell.js';
import type { CatalogError, CatalogOperation } from './catalog.js';
import { connectionProblem } from './connection-problem.js';
import { exitCodes } from './exit-codes.js';

/** A call that did not succeed. */
export interface Failure {
  exitCode: number;
  report: {
    operation: string;
    /** The status code, if there was a response. */
    status?: number;
    code: string;
    message: string;
    /** The cause from the description, if the message is documented. */
    cause?: string;
    advice?: string;
    /** The hint of the mock. */
    hint?: string;
    outcomeUnknown: boolean;
    /** The body of the response. */
    body?: unknown;
  };
}

/**
 * Returns the details of a failure.
 * @param error The error of the client.
 * @param operation What was called.
 * @param baseUrl The server.
 * @throws The error itself, if it is not from the client.
 */
export function failureOf(error: unknown, operation: CatalogOperation, baseUrl: string): Failure {
  if (!(error instanceof PlyrError)) throw error;
  if (!(error instanceof CallError || error instanceof TaskError)) throw new UserError(error.message);
  const { code, outcomeUnknown } = error;
  const base = { operation: operation.id, code, outcomeUnknown };
  if (error instanceof ApiError) {
    const message = error.texts.join('; ') || 'no reason given';
    const documented = documentedError(operation, error.status, error.texts);
    const hint = error.response.headers.get('x-mock-hint') ?? undefined;
    return {
      exitCode: outcomeUnknown ? exitCodes.outcomeUnknown : exitCodes.rejected,
      report: {
        ...base,
        status: error.status,
        message,
        ...(outcomeUnknown && { advice: checkFirst }),
        ...(documented && { cause: documented.cause }),
        ...(documented?.advice && { advice: documented.advice }),
        ...(hint !== undefined && { hint }),
        body: error.body,
      },
    };
  }
  const failed = error instanceof TaskError && code === 'TASK_FAILED';
  return {
    exitCode: outcomeUnknown ? exitCodes.outcomeUnknown : failed ? exitCodes.rejected : exitCodes.unreachable,
    report: {
      ...base,
      ...textsOf(error, baseUrl),
      ...(failed && { body: error.task }),
    },
  };
}

const checkFirst =
  'It may have run. Check the task, the activity log, or the balances before you call it again.';

/**
 * Returns the message of a call without a response, and what to do.
 * @param error The error of the client.
 * @param baseUrl The server.
 */
export function textsOf(error: CallError | TaskError, baseUrl: string): { message: string; advice?: string } {
  // The client's message ends with advice for logs. The advice here is a line of its own.
  const { message, advice }: { message: string; advice?: string } =
    error instanceof ConnectionError
      ? connectionProblem(error.cause, baseUrl)
      : { message: error.message.replace(/ It may have run: .*$/, '') };
  if (error.outcomeUnknown) return { message, advice: checkFirst };
  return advice === undefined ? { message } : { message, advice };
}

/**
 * Returns a failure as text for people.
 * @param failure The failure.
 * @param paint Styles the parts.
 * @param name The program that reports it.
 */
export function renderFailure({ report }: Failure, paint: Paint, name = 'plyr-api'): string {
  const { operation, status, message, cause, advice, hint } = report;
  const head = status === undefined ? message : `${operation} returned ${status}: ${message}`;
  const lines = [
    cause !== undefined && ['Cause', cause],
    hint !== undefined && ['Why', hint],
    advice !== undefined && ['What to do', advice],
  ].filter((line) => line !== false);
  return [
    `${paint('red', `${name}:`)} ${head}`,
    ...lines.map(([title, text]) => `  ${paint('bold', `${title}:`)} ${text}`),
  ].join('\n');
}

/** Finds the documented error with the same message, or with a message that differs only in names. */
function documentedError(
  { errors }: CatalogOperation,
  status: number,
  texts: readonly string[],
): CatalogError | undefined {
  const ofStatus = errors.filter((one) => one.status === status);
  const text = texts.join(', ');
  return (
    ofStatus.find(({ message }) => message === text || texts.includes(message)) ??
    ofStatus.find(
      ({ message }) => message.includes(': ') && text.startsWith(message.split(': ')[0] as string),
    )
  );
}
