import type { ControlClient } from '../../../control-client/control-client.js';
import type { NewFault } from '../../../control-client/control-types.js';
import { askMock, type MockQuestion, mockResult, mockResultSchema } from '../ask-mock.js';
import { need } from '../need.js';
import { objectSchema, stringSchema, type Tool, type ToolContext, type ToolRequest } from '../tool.js';

interface ControlArguments {
  action: Action;
  ms?: number;
  fault?: NewFault;
  id?: string;
  name?: string;
  sandbox?: string;
}

const actions = [
  'reset',
  'advance_clock',
  'reset_clock',
  'add_fault',
  'remove_fault',
  'clear_faults',
  'begin_incident',
  'end_incident',
] as const;
type Action = (typeof actions)[number];

/**
 * Creates the tool that changes the mock.
 * @param context A mock, and the secrets of the connection.
 */
export function mockControlTool({ target, secrets }: ToolContext): Tool {
  return {
    name: 'mock_control',
    title: 'Change the mock',
    description:
      'Resets a sandbox of the mock, moves its clock, or makes requests fail. Nothing real changes. A fault is an object such as {"operation":"payGameRoom","kind":"drop","after":true,"once":true} or {"operation":"*","kind":"response","status":502}; the guide "mock" lists all kinds, and mock_state with "incidents" lists the named sets of faults.',
    annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false },
    inputSchema: objectSchema(
      {
        action: {
          enum: actions,
          description:
            'reset returns to the demo data. advance_clock needs ms; add_fault needs fault; remove_fault needs id; incidents need name.',
        },
        ms: {
          type: 'integer',
          minimum: 0,
          maximum: 315_360_000_000,
          description: 'Milliseconds to move the clock forward.',
        },
        fault: { type: 'object', maxProperties: 50, description: 'What fails, when, and how often.' },
        id: stringSchema('A fault.', { maxLength: 50 }),
        name: stringSchema('An incident, such as payment-lost.', { maxLength: 100 }),
        sandbox: stringSchema('Sandbox of the mock.', { maxLength: 64 }),
      },
      ['action'],
    ),
    outputSchema: mockResultSchema,
    async run(args: ControlArguments, { signal }: ToolRequest) {
      const done = await askMock(target, {
        name: 'mock_control',
        changes: true,
        sandbox: args.sandbox,
        ask: (control) => change(control, args, signal),
      });
      return mockResult(done, secrets, { skip: 0, limit: 50 });
    },
  };
}

function change(
  control: ControlClient,
  args: ControlArguments,
  signal: AbortSignal,
): ReturnType<MockQuestion['ask']> {
  const { action } = args;
  const incident = () => ({ params: { path: { name: need(args, 'name', action) } }, signal });
  switch (action) {
    case 'reset':
      return control.POST('/reset', { signal });
    case 'advance_clock':
      return control.POST('/clock/advance', { body: { ms: need(args, 'ms', action) }, signal });
    case 'reset_clock':
      return control.POST('/clock/reset', { signal });
    case 'add_fault':
      return control.POST('/faults', { body: need(args, 'fault', action), signal });
    case 'remove_fault':
      return control.DELETE('/faults/{id}', { params: { path: { id: need(args, 'id', action) } }, signal });
    case 'clear_faults':
      return control.DELETE('/faults', { signal });
    case 'begin_incident':
      return control.POST('/incidents/{name}', incident());
    case 'end_incident':
      return control.DELETE('/incidents/{name}', incident());
  }
}
