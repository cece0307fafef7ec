/** What the real server was seen to do: the yardstick that the description itself cannot move. */
import { readFileSync } from 'node:fs';

/** An exchange with the real server; see fixtures/README.md. */
export interface Exchange {
  id: string;
  operation: string;
  request: { path: string; query?: Record<string, string>; body?: unknown };
  response: { status: number; contentType: string; body: unknown };
}

/** One operation in the committed list; see fixtures/README.md. */
export interface InventoryEntry {
  route: string;
  signed: boolean;
  request?: { required: string[]; optional: string[] };
  errors: Record<string, string[]>;
  exceptions: string[];
}

const load = (name: string) => JSON.parse(readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8'));

export const exchanges: Exchange[] = [...load('recorded.json'), ...load('from-facts.json')];
export const inventory: Record<string, InventoryEntry> = load('inventory.json');

/** Errors that every signed operation shares, before it runs. */
export const signatureErrors: Record<string, string[]> = {
  401: ['Missing authentication headers', 'Invalid API key', 'Invalid signature', 'Request expired'],
  403: ['Insufficient permissions'],
};

/** Errors of every POST: any of them may carry a body. Sent as plain text. */
export const bodyErrors: Record<string, string[]> = {
  400: ['Bad Request'],
  413: ['request entity too large'],
};

/**
 * Accepted by the server, but deliberately not by the description: texts in `expiresIn` give sessions that do not
 * work, so that clients should not be generated to send them.
 */
export const acceptedButDiscouraged = (exchange: Exchange): boolean => {
  const { expiresIn } = (exchange.request.body ?? {}) as { expiresIn?: unknown };
  return (
    expiresIn !== undefined && expiresIn !== null && !(Number.isInteger(expiresIn) && Number(expiresIn) > 0)
  );
};

/** Fields that answers may lack although an exchange has them, by operation and status. */
export const optionalFields: Record<string, string[]> = {
  // A call that was logged without a player or a game leaves these out; empty details are dropped.
  'listActivityLogs 200': ['plyrId', 'gameId', 'data'],
  // A method that gives nothing back leaves no result.
  'getTaskStatus 200': ['result'],
  // Either of the two.
  'logout 401': ['error', 'message'],
};

/** Objects whose fields depend on what was logged or done: nothing is known of their insides. */
export const openMaps: Record<string, string[]> = {
  listActivityLogs: ['data'],
  getTaskStatus: ['body', 'result'],
};

/** Fields with one possible value, by operation. A success answer with another value is none of the server's. */
export const constantFields: Record<string, string[]> = {
  logout: ['message'],
  registerInstantPlayPass: ['isIPP', 'ippClaimed'],
  verifyClaimingCode: ['verified'],
  readAuth: ['message', 'success'],
  revokeAuth: ['message'],
  verifySession: ['success'],
  getTaskStatus: ['status'],
};
