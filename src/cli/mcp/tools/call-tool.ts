import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { Redaction } from '../../../mock/observability/redact.js';
import { packagedDocument } from '../../../mock/openapi/document.js';
import { UserError } from '../../../mock/openapi/user-error.js';
import { type CatalogOperation, operationNamed } from '../../api/catalog.js';
import type { Profile } from '../../api/profile.js';
import type { Parameters } from '../../api/read-arguments.js';
import { renderFailure } from '../../api/render-failure.js';
import { networkMistake, sendCall } from '../../api/send-call.js';
import { painter } from '../../shell.js';
import { acknowledgmentOf } from '../acknowledgment.js';
import { checkArguments } from '../check-arguments.js';
import { shorten, type Window } from '../shorten.js';
import {
  cutsSchema,
  objectSchema,
  stringSchema,
  type Tool,
  type ToolContext,
  type ToolRequest,
  toolResult,
  windowSchemas,
} from '../tool.js';

interface CallArguments extends Partial<Window> {
  operation: string;
  arguments?: Parameters;
  wait?: boolean;
  prefer?: string;
  sandbox?: string;
  unchecked?: boolean;
  acknowledge?: string;
  timeoutMs?: number;
}

const text = (description: string) => ({ type: 'string', description });

const errorSchema = {
  type: 'object',
  description: 'What went wrong.',
  required: ['operation', 'code', 'message', 'outcomeUnknown'],
  properties: {
    operation: text('What was called.'),
    status: { type: 'integer', description: 'The status code, if there was a response.' },
    code: text('What kind of failure it is.'),
    message: text('The error message of the server.'),
    cause: text('From the description.'),
    advice: text('What to do.'),
    hint: text('Why the mock rejected the request.'),
    outcomeUnknown: {
      type: 'boolean',
      description: 'Whether the call may have run. Check before you call it again.',
    },
    body: { description: 'The body of the response.' },
  },
};

/**
 * Creates the tool that calls operations.
 * @param context The server, and the secrets of the connection.
 */
export function callTool(context: ToolContext): Tool {
  const { isMock, allowsWrites, name } = context.target;
  return {
    name: 'call',
    title: 'Call an operation',
    description: `Signs and sends a call to ${name}, and returns the response. Secrets in it, such as a session JWT, are handles like handle:sessionJwt-1; pass a handle where an operation takes the secret. ${writesText(context)}`,
    annotations: {
      readOnlyHint: !allowsWrites,
      destructiveHint: allowsWrites && !isMock,
      idempotentHint: !allowsWrites,
      openWorldHint: !isMock,
    },
    inputSchema: objectSchema(
      {
        operation: stringSchema('An operationId, such as getUserInfo.', { minLength: 1, maxLength: 200 }),
        arguments: {
          type: 'object',
          maxProperties: 100,
          description: 'Path, query, and body parameters in one object, as describe lists them.',
        },
        wait: { type: 'boolean', default: false, description: 'Waits for the task that the call queues.' },
        timeoutMs: {
          type: 'integer',
          minimum: 1,
          maximum: 600_000,
          description: 'Time limit of a request.',
        },
        ...windowSchemas,
        ...(isMock ? mockSchemas : acknowledgeSchemas(allowsWrites)),
      },
      ['operation'],
    ),
    outputSchema: objectSchema(
      {
        ok: { type: 'boolean', description: 'Whether it succeeded.' },
        data: { description: 'The response, if it succeeded.' },
        cuts: cutsSchema,
        error: errorSchema,
      },
      ['ok'],
    ),
    run: (args: CallArguments, request: ToolRequest) => call(args, context, request),
  };
}

const mockSchemas = {
  prefer: stringSchema('For the mock: the header Prefer, such as code=401 or example=invalidSignature.', {
    maxLength: 500,
  }),
  sandbox: stringSchema('Sandbox of the mock: isolated state under this name.', { maxLength: 64 }),
  unchecked: {
    type: 'boolean',
    default: false,
    description: 'Also sends values that the description does not allow, to see how the server rejects them.',
  },
};

const acknowledgeSchemas = (allowsWrites: boolean) =>
  allowsWrites
    ? {
        acknowledge: stringSchema(
          'What the call changes, in the exact words that a call without this argument asks for.',
        ),
      }
    : {};

function writesText({ target: { isMock, allowsWrites } }: ToolContext): string {
  if (isMock) return 'Nothing real happens there.';
  return allowsWrites
    ? 'A call that changes something needs "acknowledge"; ask your user first.'
    : 'Calls that change something are rejected.';
}

async function call(
  args: CallArguments,
  context: ToolContext,
  { signal, progress }: ToolRequest,
): Promise<CallToolResult> {
  const { target, secrets } = context;
  const { arguments: given = {}, wait = false, prefer, sandbox, timeoutMs, skip = 0, limit = 20 } = args;
  const operation = operationNamed(args.operation);
  checkWrites(operation, context);
  const parameters = secrets.reveal(operation, given);
  if (!args.unchecked) checkArguments(operation, parameters);
  const profile = await target.profile();
  const elsewhere = networkMistake(operation, profile);
  if (elsewhere !== undefined) throw new UserError(elsewhere);
  checkAcknowledgment(operation, { args, given, profile, context });
  const outcome = await sendCall(
    {
      operation,
      parameters,
      profile,
      headers: sandbox === undefined ? {} : { 'x-mock-session': sandbox },
      prefer: prefer === undefined ? {} : { prefer },
    },
    { timeoutMs, waits: wait, signal, onProgress: ({ status }) => progress(`Task: ${status}`) },
  );
  const redaction = new Redaction(packagedDocument());
  if (outcome.ok) {
    const shown = secrets.hide(outcome.data ?? null, redaction.marksOf(operation.id));
    const { value, cuts } = shorten(shown, { skip, limit });
    const structured = { ok: true, data: value, ...(cuts.length > 0 && { cuts }) };
    return toolResult(structured, [JSON.stringify(value), ...cuts.map(cutText)].join('\n'));
  }
  const report = redaction.exchange(operation.id).body(outcome.failure.report);
  const error = shorten(report, { skip, limit }).value as typeof outcome.failure.report;
  const message = renderFailure({ ...outcome.failure, report: error }, painter(false), 'Failed');
  return { ...toolResult({ ok: false, error }, message), isError: true };
}

const cutText = ({ at, total, shown }: { at: string; total: number; shown: string }): string =>
  `${at || 'The result'} has ${total} items; these are ${shown}. Use skip and limit for others.`;

function checkWrites({ id, changes }: CatalogOperation, { target }: ToolContext): void {
  if (!changes || target.allowsWrites) return;
  throw new UserError(
    `${id} changes something on ${target.name}, and this server is read-only. To allow it, a person restarts "plyr-api mcp" with --allow-writes. To try it without consequences, use the mock: "plyr-api mcp" without --profile.`,
  );
}

interface Acknowledging {
  args: CallArguments;
  /** The parameters from the agent, with handles in place of secrets. */
  given: Parameters;
  profile: Profile;
  context: ToolContext;
}

function checkAcknowledgment(
  operation: CatalogOperation,
  { args, given, profile, context }: Acknowledging,
): void {
  if (!operation.changes || context.target.isMock) return;
  const expected = acknowledgmentOf(operation, given, profile);
  if (args.acknowledge === expected) return;
  throw new UserError(
    `${operation.id} changes something, and was not sent. Show your user what it changes. If they agree, call it again with the same arguments and acknowledge: ${JSON.stringify(expected)}`,
  );
}
