/** What the real server was seen to do: the yardstick that the description itself cannot move. */
import { readdirSync, readFileSync } from 'node:fs';

/** An exchange with the real server; see fixtures/README.md. */
export interface Exchange {
  id: string;
  operation: string;
  request: { path: string; query?: Record<string, string>; body?: unknown };
  response: { status: number; contentType: string; body: unknown };
}

/** What is known of one operation; see fixtures/README.md. */
export interface InventoryEntry {
  route: string;
  /** The networks whose server has it (openapi/evidence/networks.md#2-only-on-testnet-22-operations). */
  networks: string[];
  signed: boolean;
  /** The networks where it needs no signature anyway. */
  publicOn?: string[];
  /** Fields of the request body. */
  request?: { required: string[]; optional: string[] };
  /** Deliberate error messages by status code, without those that all operations share. */
  errors: Record<string, string[]>;
  /** Messages of exceptions that were seen, or how they begin. */
  exceptions: string[];
  /**
   * Fields that a response may lack although an exchange has them, by status code: `name`, or `metaJson.name` for those
   * in there.
   */
  mayLack?: Record<string, string[]>;
  /** Objects of whose insides nothing is known. */
  openMaps?: string[];
  /** Objects that may hold more fields than those that are named: `the body`, `the body[]`, or the field's name. */
  openObjects?: string[];
  /** Fields that hold whatever a client put there. */
  untyped?: string[];
  /** Fields with few possible values: another one is none of the server's. */
  constants?: string[];
  /** Values of request fields (of the body, or of the query) that the server rejects, and the description too. */
  refuses?: Record<string, unknown[]>;
}

/** Reads a folder of fixtures, one file per section of the API. */
function load<T>(folder: string): T[] {
  const directory = new URL(`fixtures/${folder}/`, import.meta.url);
  return readdirSync(directory).map((name) => JSON.parse(readFileSync(new URL(name, directory), 'utf8')));
}

export const exchanges: Exchange[] = [
  ...load<Exchange[]>('recorded'),
  ...load<Exchange[]>('from-facts'),
].flat();
export const inventory: Record<string, InventoryEntry> = Object.assign({}, ...load<object>('inventory'));

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

/** Requests that the server accepted and the description rejects on purpose: exchange, then reason. */
export const discouraged: Record<string, string> = JSON.parse(
  readFileSync(new URL('fixtures/discouraged.json', import.meta.url), 'utf8'),
);
