import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { routesOf } from '../lib/openapi-walk.js';
import { bundle } from './client-package.js';

/** What the clients need to know about an operation, beyond what the generators take from the description. */
export interface DescribedOperation {
  isSigned: boolean;
  /** Whether carrying it out twice is harmless. */
  isReadOnly: boolean;
  /** Whether its success is plain text. */
  returnsText: boolean;
}

/** The description, as far as clients need it. */
export interface DescribedApi {
  testnet: string;
  mainnet: string;
  /** By operationId. */
  operations: ReadonlyMap<string, DescribedOperation>;
  /** The names of the schemas. */
  schemas: readonly string[];
}

/** An operation in the bundle. */
interface BundledOperation {
  operationId: string;
  security?: readonly unknown[];
  'x-plyr-read-only'?: boolean;
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/**
 * Reads the bundle.
 * @throws Error when its servers are not the testnet and the mainnet, in this order.
 */
export function readDescription(): DescribedApi {
  const document = parse(readFileSync(bundle('3.1'), 'utf8'));
  const [testnet, mainnet] = document.servers;
  if (!/^Testnet/.test(testnet?.description) || !/^Mainnet/.test(mainnet?.description))
    throw new Error('The servers of the description must be the testnet and the mainnet, in this order.');
  const operations = routesOf<BundledOperation>(document).map(
    ({ method, operation }): [string, DescribedOperation] => [
      operation.operationId,
      {
        isSigned: operation.security?.length !== 0,
        isReadOnly: method === 'GET' || operation['x-plyr-read-only'] === true,
        returnsText: 'text/plain' in (operation.responses['200']?.content ?? {}),
      },
    ],
  );
  return {
    testnet: testnet.url,
    mainnet: mainnet.url,
    operations: new Map(operations),
    schemas: Object.keys(document.components.schemas),
  };
}
