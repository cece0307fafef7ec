/** What the real server was seen to do: the yardstick that the description itself cannot move. */
import { readFileSync } from 'node:fs';

/** An exchange with the real server; see fixtures/README.md. */
export interface Recording {
  id: string;
  operation: string;
  request: { path: string; query?: Record<string, string>; body?: unknown };
  response: { status: number; contentType: string; body: unknown };
}

/** The committed list of operations and of the server's deliberate error texts. */
export type Inventory = Record<
  string,
  { route: string; signed: boolean; errors: Record<string, string[]> }
>;

const load = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));

export const recordings: Recording[] = load('recorded.json');
export const inventory: Inventory = load('inventory.json');

/** Errors that every signed operation shares, before it runs. */
export const signatureErrors: Record<string, string[]> = {
  401: ['Missing authentication headers', 'Invalid API key', 'Invalid signature', 'Request expired'],
  403: ['Insufficient permissions'],
};

/** Errors of every operation that takes a body. */
export const bodyErrors: Record<string, string[]> = { 400: ['Bad Request'], 413: ['request entity too large'] };

/**
 * Accepted by the server, but deliberately not by the description: texts in `expiresIn` give sessions that do not
 * work, so that clients should not be generated to send them.
 */
export const acceptedButDiscouraged = (recording: Recording): boolean => {
  const { expiresIn } = (recording.request.body ?? {}) as { expiresIn?: unknown };
  return expiresIn !== undefined && expiresIn !== null && !(Number.isInteger(expiresIn) && Number(expiresIn) > 0);
};

/** Fields that answers may lack although every recording happens to have them: users-facing rule, then place. */
export const optionalFields: Record<string, string[]> = {
  // Only exceptions that nothing caught carry a stack.
  '*': ['stack'],
  // A call that was logged without a player or a game leaves these out; empty details are dropped.
  listActivityLogs: ['plyrId', 'gameId', 'data'],
  // A method that gives nothing back leaves no result.
  getTaskStatus: ['result'],
  // Either of the two.
  logout: ['error', 'message'],
};

/** Objects whose fields depend on what was logged or done: nothing is known of their insides. */
export const openMaps = ['data', 'body', 'result'];
