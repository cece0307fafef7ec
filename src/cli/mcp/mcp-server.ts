import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  CompleteRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { redactText } from '../../mock/observability/redact.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { packageInfo } from '../../mock/package-files.js';
import { ProtocolError, protocolErrors } from './protocol-error.js';
import { completeTemplate, listResources, listTemplates, readResource } from './resources.js';
import { SecretHandles } from './secret-handles.js';
import type { Target } from './target.js';
import type { Tool, ToolContext, ToolRequest } from './tool.js';
import { callTool } from './tools/call-tool.js';
import { describeTool } from './tools/describe-tool.js';
import { guideTool } from './tools/guide-tool.js';
import { mockControlTool } from './tools/mock-control-tool.js';
import { mockStateTool } from './tools/mock-state-tool.js';
import { searchTool } from './tools/search-tool.js';

/**
 * Creates the server of a connection. It uses the SDK's low-level server. The high-level one needs a second
 * schema library, and reports an unknown tool as a result instead of an error.
 * @param target The server that calls are sent to.
 */
export function createMcpServer(target: Target): Server {
  const context: ToolContext = { target, secrets: new SecretHandles() };
  const tools = toolsFor(context);
  const checkInput = inputCheck();
  const server = new Server(
    { ...packageInfo(), title: 'PLYR Game API' },
    { capabilities: { tools: {}, resources: {}, completions: {} }, instructions: instructions(target) },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ run: _run, ...tool }) => tool as typeof tool & { inputSchema: { type: 'object' } }),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal, sendNotification }) => {
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool) {
      const names = tools.map(({ name }) => name).join(', ');
      throw new ProtocolError(
        protocolErrors.invalidParams,
        `Unknown tool ${JSON.stringify(params.name.slice(0, 100))}. There are ${names}.`,
      );
    }
    const args = params.arguments ?? {};
    const mistake = checkInput(tool, args);
    if (mistake !== undefined) return failed(mistake);
    const progressToken = params._meta?.progressToken;
    let steps = 0;
    const progress = (message: string) => {
      if (progressToken === undefined) return;
      steps += 1;
      const about = { progressToken, progress: steps, message };
      void sendNotification({ method: 'notifications/progress', params: about });
    };
    return run(tool, args, { signal, progress });
  });
  server.setRequestHandler(ListResourceTemplatesRequestSchema, listTemplates);
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }) => listResources(params?.cursor));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => readResource(params.uri));
  server.setRequestHandler(CompleteRequestSchema, ({ params: { ref, argument } }) =>
    completeTemplate(ref.type === 'ref/resource' ? ref.uri : '', argument.value),
  );
  return server;
}

function toolsFor(context: ToolContext): Tool[] {
  const all = [searchTool, describeTool, guideTool, callTool(context)];
  return context.target.isMock ? [...all, mockStateTool(context), mockControlTool(context)] : all;
}

/** Runs a tool. A mistake of the agent becomes a result, which its model can read and correct. */
async function run(tool: Tool, args: object, request: ToolRequest): Promise<CallToolResult> {
  try {
    return await tool.run(args as never, request);
  } catch (error) {
    const text = redactText(error instanceof Error ? error.message : String(error));
    if (error instanceof UserError) return failed(text);
    throw new ProtocolError(protocolErrors.internal, text);
  }
}

const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true });

/** Returns what is wrong with the arguments of a tool, or undefined. It quotes no values, which can be secrets. */
function inputCheck(): (tool: Tool, args: object) => string | undefined {
  const ajv = new Ajv2020({ strictTypes: false });
  return ({ name, inputSchema }, args) => {
    const isValid = ajv.compile(inputSchema);
    if (isValid(args)) return undefined;
    const [error] = isValid.errors as [ErrorObject];
    const { additionalProperty, allowedValues } = error.params as Record<string, unknown>;
    const detail =
      additionalProperty === undefined
        ? allowedValues === undefined
          ? ''
          : `: ${(allowedValues as unknown[]).join(', ')}`
        : `: ${JSON.stringify(String(additionalProperty).slice(0, 100))}`;
    return `Invalid arguments for ${name}: arguments${error.instancePath.replaceAll('/', '.')} ${error.message}${detail}.`;
  };
}

function instructions({ name, isMock, allowsWrites }: Target): string {
  const steps = [
    'The PLYR Game API: players log in, game rooms take payments and pay out tokens, and a task does the work in the background.',
    'Find operations, errors, and guides with search. Read describe before you call an operation.',
    `call goes to ${name}.`,
    isMock
      ? 'It is a mock: nothing real happens, and its state lasts as long as it runs. For a login, take a one-time password for a player such as alice or bobby from mock_state. If a request is rejected, mock_state with "requests" says why.'
      : allowsWrites
        ? 'It is a real server. A call that changes something needs the acknowledgment of your user.'
        : 'It is a real server, and only calls that change nothing are allowed.',
    'Amounts are decimal strings. Most operations that change something queue a task: pass wait to get its result.',
    'Never repeat a call that changes something when its outcome is unknown. Check the task or the activity log first.',
    'Secrets in responses are handles, such as handle:sessionJwt-1, which you pass on as they are.',
  ];
  return steps.join('\n');
}
