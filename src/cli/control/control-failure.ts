/** Explains a failed request to a running mock, and what to do. */
import { ControlError } from '../../control-client/control-client.js';
import { connectionProblem } from '../api/connection-problem.js';
import { exitCodes } from '../api/exit-codes.js';
import type { Failure } from '../api/render-failure.js';
import type { MockTarget } from './mock-target.js';

/** A failed command. */
export interface FailedCommand {
  /** The name, such as `mock reset`. */
  name: string;
  /** Whether it changes something. */
  changes: boolean;
  target: MockTarget;
}

/**
 * Returns the details of a failure.
 * @param error The error.
 * @param command The failed command.
 * @throws The error itself, if it is not from the control API.
 */
export function controlFailureOf(error: unknown, command: FailedCommand): Failure {
  if (!(error instanceof ControlError)) throw error;
  if (error.status === 0) return withoutResponse(error, command);
  const { status, message } = error;
  const { url, token, tokenSource } = command.target;
  const base = { operation: command.name, status, code: 'API_ERROR', outcomeUnknown: false };
  const rejected = (report: Pick<Failure['report'], 'message' | 'hint' | 'advice'>): Failure => ({
    exitCode: exitCodes.rejected,
    report: { ...base, ...report },
  });
  if (message === `Status ${status}.`) return notAMock(url, `status ${status}`, command);
  if (status === 401 && /no control token/.test(message))
    return rejected({
      message: `the mock at ${url} has no control token, but ${tokenSource} has one.`,
      advice: 'Send it only to a mock that was started with --control-token.',
    });
  if (status === 401 && token !== undefined)
    return rejected({
      message: `the mock at ${url} rejects the control token of ${tokenSource}.`,
      advice: 'Use the token that the mock was started with.',
    });
  if (status === 403)
    return rejected({
      message: `the mock at ${url} does not let this command in.`,
      hint: message,
      ...(/send its control token/.test(message) && { advice: giveToken }),
    });
  return rejected({ message: inCommands(message) });
}

const giveToken =
  'Set PLYR_MOCK_CONTROL_TOKEN to its control token, or name a file that has the token: --control-token-file FILE.';

/** Explains a failure without a response. In most cases, it is certain whether the mock received the request. */
function withoutResponse({ cause }: ControlError, command: FailedCommand): Failure {
  const { url } = command.target;
  if (cause instanceof SyntaxError) return notAMock(url, 'a response that is not JSON', command);
  const { message, advice, isUnsent } = connectionProblem(cause, url, 'mock');
  const outcomeUnknown = command.changes && !isUnsent;
  return {
    exitCode: outcomeUnknown ? exitCodes.outcomeUnknown : exitCodes.unreachable,
    report: {
      operation: command.name,
      code: 'CONNECTION_FAILED',
      message,
      advice: outcomeUnknown ? 'It may have changed something. Check before you try again.' : advice,
      outcomeUnknown,
    },
  };
}

function notAMock(url: string, what: string, { name }: FailedCommand): Failure {
  return {
    exitCode: exitCodes.rejected,
    report: {
      operation: name,
      code: 'INVALID_RESPONSE',
      message: `there is no mock at ${url}: it returned ${what}.`,
      advice: 'Name the address of a mock with --url or PLYR_MOCK_URL.',
      outcomeUnknown: false,
    },
  };
}

/** The control API's messages name its paths. These are the commands for them. */
const commands: readonly (readonly [RegExp, string])[] = [
  [/See GET \/_mock\/sandboxes for all names\./, '"plyr-api mock sandbox list" lists all.'],
  [/See GET \/_mock\/incidents\./, '"plyr-api mock fault incidents" lists all.'],
  [/DELETE \/_mock\/incidents\/(\S+)/, 'plyr-api mock fault remove $1'],
  [/POST \/_mock\/reset empties it\./, '"plyr-api mock reset" empties it.'],
];

const inCommands = (message: string): string =>
  commands.reduce((text, [path, command]) => text.replace(path, command), message);
