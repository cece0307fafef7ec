/** Calls the control API of a mock. */
import { UserError } from '../../mock/openapi/user-error.js';
import type { Target } from './target.js';

/** A request to the control API. */
export interface ControlRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/_mock`. */
  path: string;
  query?: Readonly<Record<string, string | number | undefined>>;
  body?: unknown;
  sandbox?: string | undefined;
  signal: AbortSignal;
}

/**
 * Sends a request to the control API.
 * @param target A mock.
 * @param request What to send.
 * @returns The body of the response.
 * @throws UserError with the message of the mock, if it rejects the request or does not run.
 */
export async function control(target: Target, request: ControlRequest): Promise<unknown> {
  const { method = 'GET', path, query = {}, body, sandbox, signal } = request;
  const { baseUrl } = await target.profile();
  const url = new URL(baseUrl.replace(/\/api$/, `/_mock${path}`));
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  const token = process.env.PLYR_MOCK_CONTROL_TOKEN;
  const response = await fetch(url, {
    method,
    headers: {
      ...(sandbox !== undefined && { 'x-mock-session': sandbox }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(target.isOwn || !token ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal,
  }).catch((error: Error) => {
    if (signal.aborted) throw error;
    throw new UserError(`there is no mock at ${url.origin}. Start it with "plyr-api mock".`);
  });
  const value = (await response.json().catch(() => ({}))) as { error?: string };
  if (!response.ok) throw new UserError(value.error ?? `the mock returned ${response.status}.`);
  return value;
}
