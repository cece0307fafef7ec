import type { ControlClient } from '../../../control-client/control-client.js';
import { askMock, type MockQuestion, mockResult, mockResultSchema } from '../ask-mock.js';
import { need } from '../need.js';
import type { Window } from '../shorten.js';
import {
  objectSchema,
  stringSchema,
  type Tool,
  type ToolContext,
  type ToolRequest,
  windowSchemas,
} from '../tool.js';

interface StateArguments extends Partial<Window> {
  what: View;
  plyrId?: string;
  id?: number;
  operation?: string;
  status?: string;
  sandbox?: string;
}

const views = [
  'summary',
  'requests',
  'request',
  'one_time_password',
  'players',
  'player',
  'rooms',
  'tasks',
  'clock',
  'faults',
  'incidents',
] as const;
type View = (typeof views)[number];

/** The most requests that the mock keeps. */
const mostRequests = 1_000;

/**
 * Creates the tool that reads the state of the mock.
 * @param context A mock, and the secrets of the connection.
 */
export function mockStateTool({ target, secrets }: ToolContext): Tool {
  return {
    name: 'mock_state',
    title: 'Look into the mock',
    description:
      'Reads the state of the mock: a one-time password for a player, balances, rooms, tasks, the clock, and faults. Also reads recent requests, with the reasons for rejections and with what they changed. It changes nothing.',
    annotations: { readOnlyHint: true, openWorldHint: false },
    inputSchema: objectSchema(
      {
        what: {
          enum: views,
          description:
            'requests lists the newest first; request needs id, and returns all of one request; player and one_time_password need plyrId.',
        },
        plyrId: stringSchema('A player, such as alice.', { maxLength: 200 }),
        id: { type: 'integer', minimum: 1, maximum: 999_999_999_999_999, description: 'A request.' },
        operation: stringSchema('Only requests to this operation.', { maxLength: 200 }),
        status: stringSchema('Only requests with this status code, such as 401 or 4xx.', { maxLength: 20 }),
        sandbox: stringSchema('Sandbox of the mock.', { maxLength: 64 }),
        ...windowSchemas,
      },
      ['what'],
    ),
    outputSchema: mockResultSchema,
    async run(args: StateArguments, { signal }: ToolRequest) {
      const { skip = 0, limit = 20, sandbox } = args;
      const ask = (control: ControlClient) => look(control, args, signal);
      const found = await askMock(target, { name: 'mock_state', changes: false, sandbox, ask });
      return mockResult(args.what === 'requests' ? brief(found) : found, secrets, { skip, limit });
    },
  };
}

function look(
  control: ControlClient,
  args: StateArguments,
  signal: AbortSignal,
): ReturnType<MockQuestion['ask']> {
  const { what, operation, status, skip = 0, limit = 20 } = args;
  const player = () => ({ params: { path: { plyrId: need(args, 'plyrId', what) } }, signal });
  switch (what) {
    case 'summary':
      return control.GET('/', { signal });
    case 'requests': {
      const filter = {
        ...(operation !== undefined && { operation }),
        ...(status !== undefined && { status }),
      };
      const query = { ...filter, limit: Math.min(skip + limit, mostRequests) };
      return control.GET('/requests', { params: { query }, signal });
    }
    case 'request':
      return control.GET('/requests/{id}', { params: { path: { id: need(args, 'id', what) } }, signal });
    case 'player':
      return control.GET('/players/{plyrId}', player());
    case 'one_time_password':
      return control.GET('/players/{plyrId}/otp', player());
    default:
      return control.GET(`/${what}`, { signal });
  }
}

/** Leaves out the bodies of requests, which are long and rarely needed. */
function brief(list: unknown): unknown {
  const { requests } = list as { requests: Record<string, unknown>[] };
  return {
    requests: requests.map(({ request: _request, response, changes: _changes, ...entry }) => ({
      ...entry,
      ...((entry.status as number) >= 400 && { response: (response as { body?: unknown }).body }),
    })),
  };
}
