/** Explains a failed call with the description: the message, its cause, and what to do. */
import { ApiError, CallError, PlyrError, TaskError } from '../../client/errors.js';
import { UserError } from '../../mock/openapi/user-error.js';
import type { Paint } from '../shell.js';
import type { CatalogError, CatalogOperation } from './catalog.js';
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
 * @throws The error itself, if it is not from the client.
 */
export function failureOf(error: unknown, operation: CatalogOperation): Failure {
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
      message: withCause(error),
      ...(isRefused(error) && {
        advice: 'Is the server running? "plyr-api mock" starts a mock on this machine.',
      }),
      ...(failed && { body: error.task }),
    },
  };
}

/**
 * Returns a failure as text for people.
 * @param failure The failure.
 * @param paint Styles the parts.
 * @param name The program that reports it.
 */
export function renderFailure({ report }: Failure, paint: Paint, name = 'plyr-api'): string {
  const { operation, status, message, cause, advice, hint, outcomeUnknown } = report;
  const head = status === undefined ? message : `${operation} returned ${status}: ${message}`;
  const lines = [
    cause !== undefined && ['Cause', cause],
    hint !== undefined && ['Why', hint],
    advice !== undefined && ['What to do', advice],
    outcomeUnknown &&
      advice === undefined && [
        'What to do',
        'It may have run. Check the task, the activity log, or the balances before you call it again.',
      ],
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

const isRefused = ({ cause }: Error): boolean =>
  (cause as NodeJS.ErrnoException | undefined)?.code === 'ECONNREFUSED';

function withCause({ message, cause }: Error): string {
  const reason = (cause as NodeJS.ErrnoException | undefined)?.code;
  return message.replace('see cause', reason ?? 'see cause');
}
