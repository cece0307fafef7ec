/**
 * The package entry `plyr-api/catalog`: what programs and agents ask about the API, as data. The catalogs in
 * `generated/catalog/` are generated from the description (`scripts/generate/catalogs.ts`). The package has them compressed.
 */
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { assetPath } from '../mock/package-files.js';

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
  /**
   * Whether it changes something on the server or the chain. If not, it is safe to retry. If so, retry only after an error
   * that proves that it did not run: see `openapi/guides/errors.md#what-may-be-sent-again`.
   */
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
