/** The control API of the sandbox that this window shows. */

import { signal } from '@preact/signals';
import {
  type ControlClient,
  ControlError,
  createControlClient,
  done as waitFor,
} from '../../control-client/control-client.js';
import { controlToken } from './control-token.js';
import { base } from './place.js';

export { ControlError };

/** The mock's message if it doesn't admit this page. Otherwise empty. */
export const locked: { value: string } = signal('');

/** The headers that admit the page. */
export function admission(): Record<string, string> {
  const token = controlToken.get();
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

/** A typed client of the control API. Use `done` to get the data. */
export const control: ControlClient = createControlClient(base, admission);
control.use({
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
  return waitFor(call).catch((error: ControlError) => {
    if (error.status === 401 || error.status === 403) locked.value = error.message;
    throw error;
  });
}
