/** A typed client of the mock's control API, which the console and the command line share. */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './control-types.js';

/** What the control API says when it rejects a request. */
export class ControlError extends Error {
  override name = 'ControlError';
  readonly status: number;

  /**
   * @param message What is wrong, and what to do.
   * @param status The status code; 0 without a response.
   * @param options Why there was no response.
   */
  constructor(message: string, status: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** Calls the control API. Use {@link done} to get the data. */
export type ControlClient = Client<paths>;

/**
 * Creates a client.
 * @param baseUrl The address of the mock or of a sandbox, without a slash at its end.
 * @param headers Returns the headers of a request, such as the one with the control token.
 */
export function createControlClient(baseUrl: string, headers: () => Record<string, string>): ControlClient {
  const client = createClient<paths>({ baseUrl: `${baseUrl}/_mock` });
  client.use({
    onRequest({ request }) {
      for (const [name, value] of Object.entries(headers())) request.headers.set(name, value);
    },
  });
  return client;
}

/**
 * Waits for a call.
 * @param call What a method of the client returned.
 * @returns The data of the response.
 * @throws ControlError when the mock rejects the call, or does not respond.
 */
export async function done<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch((cause) => {
    throw new ControlError('The mock does not respond. Check that it is running.', 0, { cause });
  });
  if (response.ok) return data as T;
  const message = (error as { error?: string } | undefined)?.error ?? `Status ${response.status}.`;
  throw new ControlError(message, response.status);
}
