/** The control API of the sandbox that this window shows. */

import { signal } from '@preact/signals';
import createClient, { type Client } from 'openapi-fetch';
import { controlToken } from './control-token.js';
import type { paths } from './control-types.js';
import { base } from './place.js';

/** Why the mock doesn't let this page in, in its own words; empty when it does. */
export const locked: { value: string } = signal('');

/** The headers that admit the page. */
export function admission(): Record<string, string> {
  const token = controlToken.get();
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** What the control API says when it rejects a request. */
export class ControlError extends Error {
  override name = 'ControlError';
  readonly status: number;

  /**
   * @param message What is wrong, and what to do.
   * @param status The status code; 0 without a response.
   */
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** A typed client of the control API. Use `done` to get the data. */
export const control: Client<paths> = createClient<paths>({ baseUrl: `${base}/_mock` });
control.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(admission())) request.headers.set(name, value);
  },
  onResponse({ response }) {
    if (response.ok) locked.value = '';
  },
});

/**
 * Waits for a call.
 * @param call What a method of `control` returned.
 * @returns The data of the response.
 * @throws ControlError when the mock rejects the call, or does not respond.
 */
export async function done<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call.catch(() => {
    throw new ControlError('The mock does not respond. Check that it is running.', 0);
  });
  if (response.ok) return data as T;
  const message = (error as { error?: string } | undefined)?.error ?? `Status ${response.status}.`;
  if (response.status === 401 || response.status === 403) locked.value = message;
  throw new ControlError(message, response.status);
}
