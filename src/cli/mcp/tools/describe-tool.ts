import { type CatalogParameter, operationNamed } from '../../api/catalog.js';
import { renderOperation } from '../../api/render-operation.js';
import { painter } from '../../shell.js';
import { exampleArguments } from '../example-arguments.js';
import { objectSchema, stringSchema, type Tool, toolResult } from '../tool.js';

const text = (description: string) => ({ type: 'string', description });

const unpainted = painter(false);

/** Describes an operation. */
export const describeTool: Tool = {
  name: 'describe',
  title: 'Describe an operation',
  description:
    'Returns the parameters and errors of an operation, whether it changes something, when it may be sent again, and an example. Use it before call.',
  annotations: { readOnlyHint: true, openWorldHint: false },
  inputSchema: objectSchema(
    { operation: stringSchema('An operationId, such as payGameRoom.', { minLength: 1, maxLength: 200 }) },
    ['operation'],
  ),
  outputSchema: {
    type: 'object',
    required: ['id', 'method', 'path', 'changes', 'retry', 'parameters', 'errors', 'example'],
    properties: {
      id: text('The operationId.'),
      title: text('The title in the docs.'),
      method: text('The HTTP method.'),
      path: text('Below the base URL.'),
      summary: text('What it does.'),
      networks: { type: 'array', items: { type: 'string' }, description: 'Where it exists.' },
      signed: { type: 'boolean', description: 'Whether it needs an API key.' },
      changes: { type: 'boolean', description: 'Whether it changes something on the server or the chain.' },
      retry: text('When it may be sent again.'),
      task: { type: 'boolean', description: 'Whether it queues a task. With wait, call waits for it.' },
      parameters: { type: 'array', items: { type: 'object' }, description: 'What the arguments are.' },
      errors: { type: 'array', items: { type: 'object' }, description: 'Message, cause, and what to do.' },
      example: { type: 'object', description: 'Arguments for call.' },
      resource: text('The resource with everything about it.'),
    },
  },
  async run({ operation: id }: { operation: string }) {
    const operation = operationNamed(id);
    const retry = operation.changes
      ? 'Not idempotent. If there is no response, check the outcome before you call it again.'
      : 'Safe. It changes nothing.';
    const example = exampleArguments(operation);
    const resource = `plyr://operation/${operation.id}`;
    const rendered = renderOperation(operation, unpainted, {
      wait: 'call with wait',
      example: `call ${JSON.stringify({ operation: operation.id, arguments: example })}`,
    });
    return toolResult(
      { ...operation, parameters: operation.parameters.map(withoutSecret), retry, example, resource },
      `${rendered}\nMore: ${resource}`,
    );
  },
};

/** Removes the example of a secret, because it has expired. */
const withoutSecret = ({ example, ...parameter }: CatalogParameter): CatalogParameter =>
  parameter.secret || example === undefined ? parameter : { ...parameter, example };
