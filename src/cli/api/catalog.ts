/**
 * What the command line knows of the API: the catalogs in `generated/catalog/`, which are generated from the
 * description (`scripts/generate/catalogs.ts`).
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { nearest } from '../../mock/observability/hints/near-misses.js';
import { UserError } from '../../mock/openapi/user-error.js';
import { assetPath } from '../../mock/package-files.js';

/** A parameter of an operation, wherever it is sent. */
export interface CatalogParameter {
  name: string;
  in: 'path' | 'query' | 'body';
  required: boolean;
  /** Such as `string`, `integer`, `string[]`, or `string | null`. */
  type: string;
  description: string;
  /** The values that are allowed, if they are few. */
  values?: unknown[];
  /** From an example of the description. */
  example?: unknown;
  /** Must not be in a log or on a screen. */
  secret?: true;
}

/** An error that an operation returns. */
export interface CatalogError {
  status: number;
  /** What `Prefer: example=` takes. */
  example: string;
  message: string;
  cause: string;
  /** What to do. Empty if the request just has to be corrected. */
  advice: string;
}

/** An operation. */
export interface CatalogOperation {
  id: string;
  title: string;
  method: string;
  path: string;
  section: string;
  summary: string;
  availability: string;
  networks: string[];
  /** Whether a request needs an API key and a signature. */
  signed: boolean;
  /** The role that the key needs. */
  role: string;
  deprecated?: true;
  /** Whether it changes something on the server or the chain. Only what changes nothing may be sent again unseen. */
  changes: boolean;
  /** Whether it queues a task. */
  task: boolean;
  parameters: CatalogParameter[];
  errors: CatalogError[];
}

/** An error message, wherever it occurs. */
export interface CatalogMessage {
  message: string;
  statuses: number[];
  cause: string;
  advice: string;
  operations: string[];
}

let operations: readonly CatalogOperation[] | undefined;
let messages: readonly CatalogMessage[] | undefined;

/** Returns all operations, in the order of the docs. */
export function allOperations(): readonly CatalogOperation[] {
  operations ??= readCatalog<CatalogOperation>('operations');
  return operations;
}

/** Returns all error messages, each once. */
export function allMessages(): readonly CatalogMessage[] {
  messages ??= readCatalog<CatalogMessage>('errors');
  return messages;
}

function readCatalog<Entry>(name: 'operations' | 'errors'): readonly Entry[] {
  const file = assetPath(`dist/generated/catalog-${name}.json.br`);
  return JSON.parse(brotliDecompressSync(readFileSync(file)).toString());
}

/**
 * Finds an operation.
 * @param id Its ID, case-insensitive, or its method and path, such as `GET /user/info/{identifier}`.
 * @throws UserError if there is none, with the IDs that are most like it.
 */
export function operationNamed(id: string): CatalogOperation {
  const wanted = id.trim().toLowerCase();
  const found = allOperations().find(
    (one) => one.id.toLowerCase() === wanted || `${one.method} ${one.path}`.toLowerCase() === wanted,
  );
  if (found) return found;
  const like = nearest(
    id,
    allOperations().map((one) => one.id),
  );
  const help =
    like.length > 0
      ? `Did you mean ${oneOf(like)}?`
      : `"plyr-api operations ${firstWord(id)}" searches them.`;
  throw new UserError(`there is no operation ${JSON.stringify(id)}. ${help}`);
}

/**
 * Joins names as one says them: `a`, `a or b`, `a, b, or c`.
 * @param names At least one.
 */
export function oneOf(names: readonly string[]): string {
  const [last, ...others] = [...names].reverse();
  if (others.length < 2) return [...others, last].join(' or ');
  return `${others.reverse().join(', ')}, or ${last}`;
}

/** For a search: `getUser` of `getUserBalanceOf`. */
const firstWord = (id: string): string => /^[A-Za-z][a-z]*/.exec(id)?.[0] ?? 'WORD';
