import { type ControlClient, createControlClient, done } from '../../control-client/control-client.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { checkedName } from '../../mock/sandboxes/sandbox-name.js';
import { controlFailureOf } from '../control/control-failure.js';
import { controlHeaders, type MockTarget, resolveMockTarget } from '../control/mock-target.js';
import type { SecretHandles } from './secret-handles.js';
import { shorten, type Window } from './shorten.js';
import type { Target } from './target.js';
import { cutsSchema, objectSchema, toolResult } from './tool.js';

/** A call of the control API. */
export interface MockQuestion {
  /** The tool, for the error. */
  name: string;
  /** Whether it changes something in the mock. */
  changes: boolean;
  sandbox: string | undefined;
  ask(control: ControlClient): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

/**
 * Calls the control API of the mock.
 * @param target The mock.
 * @param question The call.
 * @returns The body of the response.
 * @throws UserError if the mock rejects the call, with its message, or if the mock is not running.
 */
export async function askMock(
  target: Target,
  { name, changes, sandbox, ask }: MockQuestion,
): Promise<unknown> {
  const mock = await locate(target, sandbox);
  try {
    return await done(ask(createControlClient(mock.url, () => controlHeaders(mock, sandbox))));
  } catch (error) {
    const { report } = controlFailureOf(error, { name, changes, target: mock });
    throw new UserError([report.message, report.hint, report.advice].filter(Boolean).join(' '));
  }
}

/** The schema of {@link mockResult}. */
export const mockResultSchema = objectSchema(
  {
    data: { type: 'object', description: 'What the control API of the mock returns.' },
    cuts: cutsSchema,
  },
  ['data'],
);

/**
 * Returns the result of a tool that calls the control API: without secrets, and with long arrays cut.
 * @param data The body of the response.
 * @param secrets The secrets of the connection.
 * @param window Which items of long arrays to show.
 */
export function mockResult(
  data: unknown,
  secrets: SecretHandles,
  window: Window,
): ReturnType<typeof toolResult> {
  const { value, cuts } = shorten(secrets.hide(data, undefined), window);
  return toolResult({ data: value, ...(cuts.length > 0 && { cuts }) });
}

async function locate(target: Target, sandbox: string | undefined): Promise<MockTarget> {
  if (!target.isOwn) return resolveMockTarget({ profile: 'mock', sandbox });
  const { baseUrl } = await target.profile();
  return { url: baseUrl.replace(/\/api$/, ''), sandbox: sandbox === undefined ? '' : checkedName(sandbox) };
}
